"""파이낸셜뉴스 (fnnews.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="fnnews",
    name="파이낸셜뉴스",
    hosts=("fnnews.com",),
    urls=(r"/news/(?P<id>(?P<date>20\d{6})\d{10})",),
    naver="014",
    layouts=(
        # 2019 on
        Layout(id="2019", when="#article_content", headline="h1", body="#article_content"),
        # 2014 to 2018: "입력 : 2017.03.08 17:12 | 수정 : 2017.03.08 21:40" in one item
        Layout(
            id="2014",
            when="#article_body",
            headline=".tit_news .txt_tit strong",
            subheadline=".tit_news .desc",
            published=".sub_news_data .list_02",
            byline=".sub_news_data .list_01 a, .reporter_layer dd span a",
            body="#article_body",
            drop=("#ad_body", "[id^=adbox_]"),
        ),
    ),
    mails=("fnnews.com",),
    lines=(
        # [파이낸셜뉴스] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[파이낸셜뉴스\]"),
        # ▶ 날로먹고 구워먹는 금융이슈 [파인애플]
        Line(Role.NOTICE, r"▶ ?날로먹고 구워먹는.{0,60}"),
    ),
)
