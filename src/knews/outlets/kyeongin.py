"""경인일보 (kyeongin.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="kyeongin",
    name="경인일보",
    hosts=("kyeongin.com",),
    urls=(
        # 2024 on; older articles have new numbers
        r"/article/(?P<id>\d{7})",
        r"[?&]key=(?P<id>(?P<date>20\d{6})\d{9})",
    ),
    mails=("kyeongin.com",),
    layouts=(
        # 2015 to 2018
        Layout(
            id="2015",
            when="p.view_title",
            headline=".view_title_box p.view_title",
            body=".news_text font.article, #font",
        ),
    ),
    lines=(
        # [IMG1] [IMG2]: the places of pictures
        Line(Role.DEBRIS, r"(?:\[IMG\d{1,2}\] ?){1,10}"),
    ),
)
