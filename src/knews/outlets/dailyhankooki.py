"""데일리한국 (daily.hankooki.com)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="dailyhankooki",
    name="데일리한국",
    hosts=("daily.hankooki.com",),
    urls=(*URLS, r"/lpage/\w+/20\d{4}/(?P<id>dh(?P<date>20\d{6})\d+)\.htm"),
    layouts=(
        *LAYOUTS,
        # 2014 to 2020
        Layout(
            id="2014",
            when="#GS_Content",
            headline="#GS_Title",
            subheadline="#GS_SubTitle",
            published="#input_time",
            modified="#modify_gisa",
            byline="#GS_Reporter li",
            body="#GS_Content",
            drop=("#frm_AD_GISA_PHOTO_LINE", "#AD_GISA_PHOTO_LINE"),
        ),
    ),
)
