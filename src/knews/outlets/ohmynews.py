"""오마이뉴스 (ohmynews.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="ohmynews",
    name="오마이뉴스",
    names=("오마이스타",),
    hosts=("ohmynews.com", "omn.kr"),
    urls=(
        # /NWS_Web/View/at_pg.aspx?CNTN_CD=A0003164726
        r"[?&]CNTN_CD=(?P<id>A\d{10})",
    ),
    naver="047",
    mails=("ohmynews.com",),
    layouts=(
        # 2022 to 2024: the headline and the time as in the layout before, where the page has them
        Layout(
            id="2022",
            when="#content_wrap .news_view .article_view",
            headline=".newstitle .tit_subject a",
            subheadline=".newstitle .tit_subtit a",
            published=".newstitle .info_data",
            byline=".newstitle .info_data a:first-child",
            body="#content_wrap .newswrap .news_body .news_view .article_view > div",
            drop=(".atc_btn",),
        ),
        # The time of publication has no label; the other one has.
        Layout(
            id="2014",
            when="div.at_contents",
            headline=".newstitle .tit_subject a",
            subheadline=".newstitle .tit_subtit a",
            published=".newstitle .info_data",
            byline=".newstitle .info_data a:first-child",
            body="div.at_contents",
            drop=(".atc_btn",),
        ),
    ),
    lines=(
        # ▲ 새 다리 개통식 ⓒ 김하늘
        Line(Role.CAPTION, r"▲ ?[^▲ⓒ]{2,300}ⓒ.{1,40}"),
        # ◎ 김하늘 > 네, 그렇습니다.
        Line(Role.PARAGRAPH, r"◎ ?[^>]{1,30}>.{0,400}"),
    ),
)
