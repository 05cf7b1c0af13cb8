"""뉴스토마토 (newstomato.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="newstomato",
    name="뉴스토마토",
    hosts=("newstomato.com",),
    urls=(
        # /ReadNews.aspx?no=1259970
        r"[?&]no=(?P<id>\d+)",
    ),
    layouts=(
        # "rn_sontent" is their own spelling.
        Layout(
            id="2021",
            when=".rn_sontent",
            published=".rn_sti_case .rn_sdate",
            body=".rn_sontent section",
        ),
    ),
)
