"""아리랑뉴스 (arirang.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="arirang",
    name="아리랑뉴스",
    names=("Arirang News", "아리랑TV"),
    hosts=("arirang.com",),
    urls=(
        r"/news/view/?\?(?:[^#?]*&)?id=(?P<id>\d+)",
        r"[?&]nseq=(?P<id>\d+)",
    ),
    layouts=(
        # 2026
        Layout(
            id="2026",
            when=".newsView_section_content",
            headline=".newsView_section_title-wrap .title",
            published=".date .written .time-fs-fixed",
            byline=".reporterCard .content_name a",
            body=".newsView_section_content",
        ),
    ),
    language="en",
)
