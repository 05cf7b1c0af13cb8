"""뉴스1 (news1.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="news1",
    name="뉴스1",
    names=("News1", "뉴스1코리아"),
    hosts=("news1.kr",),
    urls=(
        r"news1\.kr/articles/\??(?P<id>\d{7})",
        # 2024 on
        r"news1\.kr/[a-z-]+/[a-z-]+/(?P<id>\d{7})",
    ),
    naver="421",
    mails=("news1.kr",),
    layouts=(
        # 2014 to 2023: one line with the dateline, the writers and the time, parted by "|"
        Layout(
            id="2014",
            when="#articles_detail, #article_body_content",
            headline="div.title h2",
            subheadline="div.title h3",
            published="div.title .info",
            byline="div.title .info",
            body="#articles_detail, #article_body_content",
            caption="#PhotoDetails .text_wrap",
        ),
    ),
)
