"""디스패치 (dispatch.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="dispatch",
    name="디스패치",
    hosts=("dispatch.co.kr",),
    naver="433",
    urls=(r"dispatch\.co\.kr/(?P<id>\d+)",),
    layouts=(
        # 2015 to 2020; headline and time stand in the text's container
        Layout(
            id="2015",
            when=".articleSingle",
            headline=".txtBox h4",
            published=".txtBox h6",
            body=".articleSingle",
        ),
    ),
)
