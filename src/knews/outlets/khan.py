"""경향신문 (khan.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="khan",
    name="경향신문",
    names=("경향닷컴",),
    hosts=("khan.co.kr",),
    naver="032",
    urls=(
        r"/article/(?P<id>(?P<date>20\d{6})\d{7})",
        r"artid=(?P<id>(?P<date>20\d{6})\d{7})",
        r"h2\.khan\.co\.kr/(?P<id>(?P<date>20\d{6})\d{7})",
    ),
    layouts=(
        # 2024 on
        Layout(
            id="2024",
            when="article header h1",
            headline="article header h1",
            published=".date .inner",
            byline="header .bottom .editor a",
            body="#articleBody",
            caption=".art_photo .caption",
            drop=(".article_bottom_ad",),
        ),
        # 2021 to 2024
        Layout(
            id="2021",
            when="#articleBody.art_body",
            headline="#article_title",
            subheadline="#articleBody .art_subtit",
            published=".byline",
            body="#articleBody",
        ),
        # 2016, h2.khan.co.kr
        Layout(
            id="2016-h2",
            when="div.art_author",
            headline="div.art_tit",
            published="div.art_date",
            byline="div.art_author",
            body="div.sub_content",
            drop=("div.art_relate",),
        ),
        # 2015 to 2021
        Layout(
            id="2015",
            when=".art_cont .art_body",
            headline="#article_title, #articleTtitle",
            subheadline=".art_subtit",
            published="#bylineArea, .art_header .byline, div.byline",
            byline=".subject .name",
            body=".art_body",
            copyright="p.art_copyright",
            drop=(
                ".article_bottom_ad",
                ".iwmads-wrapper",
                "#adtive",
            ),
        ),
    ),
    mails=("kyunghyang.com", "khan.kr"),
    lines=(
        # [경향신문] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[경향신문\]"),
        # ㆍ새 다리 내년 봄 착공
        Line(Role.DECK, r"ㆍ.{2,60}(?<!\.)"),
    ),
)
