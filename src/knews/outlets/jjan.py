"""전북일보 (jjan.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="jjan",
    name="전북일보",
    hosts=("jjan.kr",),
    urls=(r"/article/(?P<id>(?P<date>20\d{6})\d{6})",),
    layouts=(
        # 2015 to 2018
        Layout(id="2015", when=".View_Title_R", headline=".View_Title_R", body="td#articleBody, #_article"),
    ),
)
