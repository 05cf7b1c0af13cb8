"""문화일보 (munhwa.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="munhwa",
    name="문화일보",
    names=("문화닷컴",),
    hosts=("munhwa.com",),
    naver="021",
    urls=(
        r"/article/(?P<id>\d{8})(?!\d)",
        r"/news/view\.html\?(?:[^#?]*&)?no=(?P<id>(?P<date>20\d{6})\d{12,14})",
    ),
    layouts=(
        # 2025 on
        Layout(
            id="2025",
            when="#article-body",
            headline="h1.title",
            subheadline=".article-subtitle",
            published=".byline .date-publish",
            byline=".byline .writer",
            body="#article-body",
            caption=".article-photo-wrap figcaption.caption",
        ),
        # 2022 to 2025
        Layout(
            id="2022",
            when="#News_content",
            published=".view_info_01 ul li:nth-child(2)",
            body="#News_content",
        ),
        # 2014 to 2021; the cell with the day has no name of its own
        Layout(
            id="2014",
            when="#NewsAdContent",
            headline=".title",
            subheadline=".sub_title",
            published='td:contains("게재 일자"):not(:has(td))',
            body="#NewsAdContent",
            drop=(".article_msn_ad",),
        ),
    ),
    mails=("munhwa.com",),
    lines=(
        # [Copyrightⓒmunhwa.com '대한민국 오후를 여는 유일석간 문화일보' …(구독신청:02)…)]
        Line(Role.COPYRIGHT, r"\[ ?Copyright ?ⓒ ?munhwa\.com.{0,120}"),
        # [ 문화닷컴 | 네이버 뉴스 채널 구독 | 모바일 웹 | 슬기로운 문화생활 ]
        Line(Role.NOTICE, r"\[ ?문화닷컴 ?\|.{1,80}\]"),
    ),
)
