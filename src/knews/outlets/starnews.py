"""스타뉴스 (starnewskorea.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="starnews",
    name="스타뉴스",
    hosts=("starnewskorea.com", "star.mt.co.kr", "star.moneytoday.co.kr"),
    urls=(
        # /stview.php?no=2022091409123456789
        r"[?&]no=(?P<id>(?P<date>20\d{6})\d{8,11})",
        r"/20\d\d/\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{8,11})",
    ),
    naver="108",
    layouts=(
        # 2022
        Layout(id="2022", when="#textBody", body="#textBody"),
    ),
    mails=("mtstarnews.com",),
)
