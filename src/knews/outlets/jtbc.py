"""JTBC (jtbc.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="jtbc",
    name="JTBC",
    hosts=("jtbc.co.kr", "jtbc.joins.com"),
    shares=("joongang",),
    urls=(
        r"/article/(?P<id>NB\d{8})",
        r"[?&]news_id=(?P<id>NB\d{8})",
        r"/html/\d+/(?P<id>NB\d{8})",
    ),
    naver="437",
    mails=("jtbc.co.kr",),
    layouts=(
        # 2024 on: names of classes change with each build; the headline and the time are in the JSON-LD
        Layout(
            id="2024",
            when="#ijam_content",
            byline=".author-item span",
            body="#ijam_content",
            drop=('div[id$="_AD"]', ".MuiChip-label"),
        ),
        # 2015 to 2023
        Layout(
            id="2015",
            when="#articlebody .article_content",
            headline="#articletitle .title h3",
            subheadline="#sub_articletitle .title h4",
            published=".artical_date",
            byline="#textReporter_area dl .name, #textReporter_area dl .sns a[href^=mailto]::attr(href)",
            body="#articlebody .article_content",
            drop=(".article_msn_ad", "#id_movie_area", ".article_list", ".regard_area"),
        ),
    ),
)
