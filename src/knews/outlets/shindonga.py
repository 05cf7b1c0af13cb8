"""신동아 (shindonga.donga.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="shindonga",
    name="신동아",
    hosts=("shindonga.donga.com",),
    urls=(
        # /economy/article/all/13/4759990/1, before /3/all/13/110512/2
        r"/all/13/(?P<id>\d+)/\d+",
        r"/Library/3/\d+/13/(?P<id>\d+)/\d+",
    ),
    naver="262",
    layouts=(
        # about 2015
        Layout(id="2015", when="#article_text", body="#article_text"),
    ),
    shares=("donga",),
)
