"""대한경제 (dnews.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="dnews",
    name="대한경제",
    names=("e대한경제",),
    hosts=("dnews.co.kr",),
    urls=(r"/view\.jsp\?(?:[^#?]*&)?idxno=(?P<id>(?P<date>20\d{6})\d{13})",),
    layouts=(
        # 2024 on
        Layout(
            id="2024",
            when=".newsCont .dateFont",
            published=".newsCont .dateFont",
            body=".newsCont div.text",
        ),
    ),
)
