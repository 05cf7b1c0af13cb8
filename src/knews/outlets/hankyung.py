"""한국경제 (hankyung.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="hankyung",
    name="한국경제",
    names=("한경닷컴", "한국경제신문", "한경"),
    hosts=("hankyung.com",),
    naver="015",
    urls=(
        r"/article/(?P<id>(?P<date>20\d{6})\d{4,5}[a-zA-Z]?)",
        r"\?(?:[^#?]*&)?aid=(?P<id>\w+)",
    ),
    layouts=(
        # 2023 on
        Layout(
            id="2023",
            when="#articletxt",
            headline="h1.headline",
            published=".article-timestamp",
            byline=".article-reporter",
            body="#articletxt",
            caption="figcaption.figure-caption",
            copyright=".article-copyright .copyright",
            drop=(".related-article",),
        ),
        # 2015 to 2021
        Layout(
            id="2015",
            when=".date-published",
            headline="h1.title",
            subheadline=".article_stit",
            published=".date-published",
            modified=".date-modify",
            body="#newsView",
            drop=(
                ".article_aside_group",
                ".box_related_list",
                ".ico_imgMore",
            ),
        ),
        # until 2016, stock.hankyung.com
        Layout(
            id="stock",
            when=".news_sbj_h",
            headline=".news_sbj_h",
            published=".news_info",
            body="#newsView",
        ),
    ),
    mails=("hankyung.com",),
    lines=(
        # ▶마켓인사이트 10월 14일 오전 5시
        Line(Role.NOTICE, r"▶ ?마켓인사이트 \d{1,2}월 \d{1,2}일.{0,20}"),
        # 구독신청 02-000-0000 | 기사제보 및 보도자료 | 한경+
        Line(Role.NOTICE, r"(?:한국경제 ?)?구독신청.{0,60}|기사제보 및 보도자료.{0,60}|한경\+"),
    ),
)
