"""보안뉴스 (boannews.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="boannews",
    name="보안뉴스",
    hosts=("boannews.com",),
    urls=(
        # /media/view.asp?idx=123456
        r"[?&]idx=(?P<id>\d+)",
    ),
    mails=("boannews.com",),
    layouts=(
        Layout(
            id="2021",
            when="#news_content",
            headline="#news_title02 h1",
            subheadline="#news_content > mark",
            published="#news_util01",
            body="#news_content",
        ),
    ),
    lines=(
        # ▲새 다리 조감도 [자료=하늘시]
        Line(Role.CAPTION, r"▲ ?[^▲]{2,300}"),
    ),
)
