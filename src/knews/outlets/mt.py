"""머니투데이 (mt.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="mt",
    name="머니투데이",
    hosts=("mt.co.kr", "moneytoday.co.kr"),
    naver="008",
    urls=(
        r"/20\d\d/\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{11})",
        r"[?&]no=(?P<id>(?P<date>20\d{6})\d{8,11})",
    ),
    layouts=(
        # 2025-12 on
        Layout(
            id="2025",
            when="#articleView",
            headline="h1.headline",
            published=".col2 .date",
            byline=".name.col1",
            body="#articleView",
            drop=(".ept",),
        ),
        # 2015 to 2025
        Layout(
            id="2015",
            when="#textBody",
            headline="h1.subject",
            subheadline="h2.sub_subject",
            published="ul.info2 li.date",
            byline=".infobox1 a, .conbox .info",
            body="#textBody",
            caption="table.article_photo td.desc",
            copyright=".copyright",
            drop=(
                "span.up",
                "span.down",
                "span.steady",
                "#now-sence",
                "#articleRelnewsFrame",
                ".util_box",
                "ul.atc_listp2",
            ),
        ),
    ),
    mails=("mt.co.kr",),
    lines=(
        # ▶부동산 투자는 [부릿지] ▶주식 투자는 [부꾸미TALK]
        Line(Role.NOTICE, r"▶ ?.{0,30}\[(?:부릿지|부꾸미TALK)\].{0,80}"),
    ),
)
