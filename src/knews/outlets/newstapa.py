"""뉴스타파 (newstapa.org)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="newstapa",
    name="뉴스타파",
    hosts=("newstapa.org",),
    urls=(r"/article/(?P<id>[\w-]+)",),
    naver="607",
    layouts=(
        # 2023 on; the headline and the time are in the metadata
        Layout(id="2023", when="#editor_fontsize", body="#editor_fontsize"),
    ),
)
