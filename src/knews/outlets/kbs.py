"""KBS (kbs.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="kbs",
    name="KBS",
    names=("KBS뉴스", "KBS 뉴스", "한국방송공사"),
    hosts=("kbs.co.kr",),
    naver="056",
    urls=(r"[?&]ncd=(?P<id>\d{7})",),
    layouts=(
        # 2023-09 on
        Layout(
            id="2023",
            when="h4.headline-title",
            headline="h4.headline-title",
            published=".dates",
            body="#cont_newstext",
        ),
        # 2019 to 2023
        Layout(
            id="2019",
            when=".landing-caption",
            headline=".landing-caption h5.tit-s",
            published=".landing-caption .txt-info",
            byline="p.name",
            body="#cont_newstext",
            drop=("#mailHtmlContents",),
        ),
        # 2015 to 2018
        Layout(
            id="2015",
            when=":not(#mailHtmlContents) > div.view_con_text",
            body="div.view_con_text",
        ),
    ),
    mails=("kbs.co.kr",),
    lines=(
        # [KBS 전주]
        Line(Role.LABEL, r"\[KBS [가-힣]{2,4}\]"),
        # 촬영기자:김하늘/영상편집:이바다/그래픽:박구름
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
    ),
)
