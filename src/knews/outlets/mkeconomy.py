"""매경이코노미."""

from knews import Layout, Outlet

outlet = Outlet(
    id="mkeconomy",
    name="매경이코노미",
    shares=("mk",),
    naver="024",
    layouts=(
        # 2022; on a host of 매일경제
        Layout(
            id="2022",
            when="#article_body",
            body="#article_body",
        ),
    ),
)
