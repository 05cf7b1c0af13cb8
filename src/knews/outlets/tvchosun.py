"""TV조선 (tvchosun.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="tvchosun",
    name="TV조선",
    names=("TV CHOSUN",),
    hosts=("tvchosun.com",),
    shares=("chosun",),
    naver="448",
    urls=(r"(?:contid=|/site/data/html_dir/\d{4}/\d\d/\d\d/)(?P<id>(?P<date>20\d{6})\d{5})",),
    layouts=(
        # 2023
        Layout(
            id="2023",
            when=".article_detail_body",
            headline=".article_header .article_tit h3",
            published=".article_header p.date",
            body=".article_detail_body div.article",
            copyright="p.news_copyrights",
            drop=(
                ".simple",
                ".simplejournalist",
            ),
        ),
        # 2013 to 2018
        Layout(
            id="2013",
            when="div.news_body",
            body="div.news_body > div.article",
        ),
    ),
)
