"""나우뉴스 (nownews.seoul.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="nownews",
    name="나우뉴스",
    names=("서울신문 나우뉴스",),
    hosts=("nownews.seoul.co.kr", "nm.seoul.co.kr"),
    shares=("seoul",),
    urls=(
        # /news/global-topic/international-insight/2025/11/20/20251120601013
        r"/20\d\d/\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{6})",
        # /news/newsView.php?id=20211117601017
        r"[?&]id=(?P<id>(?P<date>20\d{6})\d{6})",
    ),
    layouts=(
        # "입력: 2021.11.17 10:17 ㅣ수정 2021.11.17 11:00", with a letter for a bar
        Layout(
            id="2021",
            when="#articleContent",
            published=".atic_title .tdata",
            body="#articleContent",
        ),
    ),
)
