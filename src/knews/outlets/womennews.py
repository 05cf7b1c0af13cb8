"""여성신문 (womennews.co.kr)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="womennews",
    name="여성신문",
    hosts=("womennews.co.kr",),
    naver="310",
    urls=URLS,
    layouts=(
        # 2019 to 2021, with a slogan in the text
        Layout(
            id="2019",
            when="#article-view-content-div .slogan",
            headline=".article-head-title",
            subheadline=".article-head-sub",
            published=".info-text",
            body="#article-view-content-div",
            caption="figure.photo-layout figcaption",
            copyright=".view-copyright",
            drop=(".slogan", ".view-editors", ".adsbygoogle"),
        ),
        *LAYOUTS,
    ),
    mails=("womennews.co.kr",),
)
