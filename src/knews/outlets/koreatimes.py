"""코리아타임스 (koreatimes.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="koreatimes",
    name="코리아타임스",
    names=("The Korea Times", "Korea Times"),
    hosts=("koreatimes.co.kr",),
    urls=(
        # 2025 on: the date and the title
        r"koreatimes\.co\.kr/[\w/-]+/(?P<id>(?P<date>20\d{6})/[\w-]+)",
        r"/www/(?:news/)?(?:\w+/20\d\d/\d\d/)?(?P<id>\d+_\d+)\.html",
    ),
    naver="040",
    language="en",
    layouts=(
        # 2015 to 2020
        Layout(
            id="2015",
            when=".view_page_news_header_wrapper",
            headline=".view_page_news_header_wrapper h1",
            published=".view_page_news_header_wrapper span",
            byline=".view_page_translation_email a[href^=mailto]::attr(href)",
            body="#p",
            drop=("#webtalks_btn_listenDiv",),
        ),
    ),
    lines=(
        # By Kim Ha-neul
        Line(Role.BYLINE, r"By [A-Z][A-Za-z.-]{1,20}(?: [A-Z][A-Za-z.-]{1,20}){1,3}"),
    ),
)
