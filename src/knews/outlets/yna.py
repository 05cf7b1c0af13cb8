"""연합뉴스 (yna.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="yna",
    name="연합뉴스",
    names=("연합", "Yonhap"),
    hosts=(
        "yna.co.kr",
        "yonhapnews.co.kr",
        # Its own short addresses.
        "yna.kr",
    ),
    naver="001",
    urls=(r"/(?:view/|0200000000|yna\.kr/)(?P<id>[A-Z]{2,3}(?P<date>20\d{6})\d{9})",),
    layouts=(
        # 2025 on
        Layout(
            id="2025",
            when="h1.tit01",
            headline="h1.tit01",
            subheadline=".tit-sub h2.tit01",
            published=".update-time .txt-time01, .update-time::attr(data-published-time)",
            byline=".txt-con .tit-name",
            body=".story-news.article, article.story-news",
            caption=".image-zone01 figcaption .txt-desc",
            copyright=".txt-copyright",
            drop=(
                "aside",
                ".keyword-zone",
            ),
        ),
        # 2020 to 2024
        Layout(
            id="2020",
            when="article.story-news",
            headline="h1.tit",
            published="p.update-time",
            body="article.story-news",
            caption="figcaption.desc-con",
            copyright=".txt-copyright",
        ),
        # 2014 to 2019
        Layout(
            id="2014",
            when="h1.tit-article",
            headline="h1.tit-article",
            subheadline=".article .stit",
            published=".share-info .tt em, .adrs .pblsh",
            body="#articleWrap div.article",
            copyright=".adrs .cprgt",
            drop=(
                ".banner-0-wrap",
                ".article_ban",
                ".article-ad-box",
            ),
        ),
    ),
    mails=("yna.co.kr",),
    lines=(
        # 세 줄 요약 기술을 사용합니다. | 전체 내용을 이해하기 위해서는 기사 본문과 함께 읽어야 합니다.
        Line(
            Role.INTERFACE,
            r"세 줄 요약 기술을 사용합니다.{0,120}"
            r"|전체 내용을 이해하기 위해서는 기사 본문과 함께 읽어야 합니다\.?",
        ),
        # 트위터 @yonhap_graphics
        Line(Role.NOTICE, r"트위터 @yonhap_graphics.{0,60}"),
    ),
)
