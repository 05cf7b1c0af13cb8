"""아주경제 (ajunews.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="ajunews",
    name="아주경제",
    hosts=("ajunews.com",),
    urls=(r"/view/(?P<id>(?P<date>20\d{6})\d{9})",),
    mails=("ajunews.com",),
    layouts=(
        # 2015 on; the headline and the times are in the metadata
        Layout(
            id="2015",
            when="#articleBody",
            subheadline="div.sub-title",
            body="#articleBody",
            caption="#captionBox",
            drop=('#articleBody > div[style*="height:"]',),
        ),
    ),
)
