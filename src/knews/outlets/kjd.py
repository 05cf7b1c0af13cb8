"""코리아중앙데일리 (koreajoongangdaily.joins.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="kjd",
    name="코리아중앙데일리",
    names=("Korea JoongAng Daily",),
    hosts=(
        "koreajoongangdaily.joins.com",
        "koreajoongangdaily.com",
        "mengnews.joins.com",
    ),
    shares=("joongang",),
    naver="640",
    urls=(
        r"/article\.aspx\?(?:[^#?]*&)?aid=(?P<id>\d+)",
        r"/20\d\d[-/]?\d\d[-/]?\d\d/(?:[^/?#]+/){1,5}(?P<id>\d+)",
    ),
    layouts=(
        # 2022 on
        Layout(
            id="2022",
            when="div.article_body_container",
            body="div.article_body_container",
        ),
        # 2014 to 2019
        Layout(
            id="2014",
            when="#articlebody",
            headline="#sTitle_a",
            subheadline="#articletitle .title h4",
            published=".date",
            body="#articlebody",
            drop=("#divArticleBottomTextBannerInline", ".article_middle_ad"),
        ),
    ),
    language="en",
)
