"""미디어오늘 (mediatoday.co.kr)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="mediatoday",
    name="미디어오늘",
    hosts=("mediatoday.co.kr",),
    urls=URLS,
    naver="006",
    mails=("mediatoday.co.kr",),
    layouts=(
        *LAYOUTS[:1],
        # 2018 to 2020, in place of the system's own third generation: a form for donations stands in the text
        Layout(
            id="2018",
            when=".article-head-title",
            headline=".article-head-title",
            subheadline=".article-head-sub",
            published="div.info-text",
            byline="div.info-text > ul > li:nth-child(1)",
            body="#article-view-content-div",
            caption="figure.photo-layout figcaption",
            copyright=".view-copyright",
            drop=(
                ".ad-template",
                ".article-sponsor",
                'form[name="support_paypal_form"]',
                ".view-editors",
                ".tag-group",
            ),
        ),
        *LAYOUTS[2:],
    ),
)
