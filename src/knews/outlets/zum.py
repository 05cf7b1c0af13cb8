"""줌뉴스 (news.zum.com): other papers' articles."""

from knews import Layout, Outlet

outlet = Outlet(
    id="zum",
    name="줌뉴스",
    names=("뉴스zum", "zum 뉴스"),
    hosts=("news.zum.com", "m.news.zum.com"),
    urls=(r"/articles/(?P<id>\d{8,9})",),
    portal=True,
    layouts=(
        # 2019
        Layout(
            id="2019",
            when="#article_body",
            headline="#article h2",
            published=".article_sponsor .sponsor",
            body="#article_body",
            drop=(".keyword_wrap",),
            publisher="[property='dable:author'], [name='dable:author']",
        ),
    ),
)
