"""세계일보 (segye.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="segye",
    name="세계일보",
    names=("Segye.com",),
    hosts=("segye.com",),
    urls=(r"/newsView/(?P<id>(?P<date>20\d{6})\d{6})",),
    naver="022",
    layouts=(
        # 2021 on: the writer stands in two hidden elements
        Layout(
            id="2021",
            when="article.viewBox2",
            headline="#title_sns",
            subheadline="em.precis",
            published=".viewInfo",
            byline="#SG_CreatorName, #SG_CreatorEmail",
            body="#article_txt",
            copyright="p.copyright",
            drop=("div[id^=wps_layout] div[style*='height:']",),
        ),
        # 2015 to 2020
        Layout(
            id="2015",
            when=".view_middleNews",
            headline="#title_sns .newViewTitle",
            subheadline=".subject h2",
            published=".article_head .data",
            byline="#SG_CreatorName, #SG_CreatorEmail",
            body="#article_txt",
        ),
    ),
    mails=("segye.com",),
)
