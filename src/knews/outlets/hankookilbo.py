"""한국일보 (hankookilbo.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="hankookilbo",
    name="한국일보",
    names=("Hankookilbo",),
    hosts=("hankookilbo.com", "news.hankooki.com"),
    naver="469",
    urls=(
        r"/(?:article|Read)/(?P<id>A?(?P<date>20\d{6})\d{10,11})",
        r"/v/(?P<id>[0-9a-f]{32})",
    ),
    layouts=(
        # 2026-06 on; the headline is a <p> without a name of its own, and in the metadata
        Layout(
            id="2026",
            when="div.article-view",
            subheadline=".article-view > h2",
            body="div.article-view",
            caption=".editor-img-box .caption",
            script="next-writers",
        ),
        # 2020 to 2026-01
        Layout(
            id="2020",
            when="h1.title",
            headline="h1.title",
            subheadline="h2.sub-tit-ll",
            published=".info dl.wrt-text",
            byline="div.writer .name",
            body=".end-body .col-main",
            caption=".editor-img-box .caption",
            copyright="p.copyright",
            drop=(
                ".end-ad-container",
                ".reaction-btns",
                ".more-news",
                ".edit-subscribe",
                ".article-bottom-banner",
                ".newspaper-subscribe",
                ".more-articles",
                ".page-number",
            ),
        ),
        # 2026-01 to 2026-05: the text is in a script
        Layout(
            id="2026-script",
            when="script",
            script="next",
        ),
    ),
    mails=("hankookilbo.com",),
    lines=(
        # $$IMAGE1$$: the place of a picture
        Line(Role.DEBRIS, r"\$\$[^$]{1,80}\$\$"),
    ),
)
