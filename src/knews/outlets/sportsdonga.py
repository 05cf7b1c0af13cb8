"""스포츠동아 (sports.donga.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="sportsdonga",
    name="스포츠동아",
    hosts=("sports.donga.com",),
    shares=("donga",),
    urls=(
        # /entertainment/article/all/20240312/123915678/1
        r"/article/all/(?P<date>20\d{6})/(?P<id>\d+)/\d+",
        # until 2020: /3/all/20170412/83817654/1
        r"/3/\w+/(?P<date>20\d{6})/(?P<id>\d+)/\d+",
    ),
    naver="382",
    layouts=(
        # 2023
        Layout(id="2023", when="#article_body", body="#article_body"),
        # 2014 to 2019
        Layout(
            id="2014",
            when="div.article_word",
            headline=".article_cont .article_tit > h3",
            published=".article_cont .article_tit > p",
            body="div.article_word",
            drop=("div[id*=_AD]",),
        ),
    ),
)
