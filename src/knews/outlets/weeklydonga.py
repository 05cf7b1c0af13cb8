"""주간동아 (weekly.donga.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="weeklydonga",
    name="주간동아",
    hosts=("weekly.donga.com",),
    urls=(
        # /economy/article/all/11/3482755/1, before /3/all/11/2387809/1
        r"/all/11/(?P<id>\d+)/\d+",
    ),
    naver="037",
    layouts=(
        # 2022
        Layout(id="2022", when="#text", body="#text"),
        Layout(id="2019", when="div[itemprop=articleBody]", body="div[itemprop=articleBody]"),
    ),
    shares=("donga",),
)
