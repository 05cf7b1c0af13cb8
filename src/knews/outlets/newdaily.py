"""뉴데일리 (newdaily.co.kr)."""

from knews import Layout, Outlet
from knews.families.mediaon import URLS

outlet = Outlet(
    id="newdaily",
    name="뉴데일리",
    names=("뉴데일리경제",),
    hosts=("newdaily.co.kr",),
    urls=(
        r"/site/data/html/20\d\d/\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{5})\.html",
        *URLS,
    ),
    layouts=(
        # The headline and the times are in the metadata.
        Layout(id="2023", when="#article_conent", body="#article_conent"),
        # 2014 to 2018: the writer's card ends the text; what stands behind it is not the article
        Layout(
            id="2014",
            when="#ndArtBody",
            headline="#titlebox h1",
            subheadline="#titlebox :is(h2, h3)",
            modified=".writeInfo",
            byline="#writerProfileCon .filetxt, #writerProfileCon .filetxtmail",
            body="#ndArtBody",
            drop=('[id="writerProfileCon"] ~ div',),
        ),
        # 2014 to 2018, biz.newdaily.co.kr: the writer in a list behind the text
        Layout(
            id="2014-biz",
            when="#news_body_area",
            headline=".hbox h2",
            subheadline=".hbox :is(h3, p.toptitle)",
            modified=".arvdate",
            byline="#news_body_area > div ul a li",
            body="#news_body_area",
        ),
    ),
)
