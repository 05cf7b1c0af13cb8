"""프레시안 (pressian.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="pressian",
    name="프레시안",
    names=("PRESSian",),
    hosts=("pressian.com",),
    urls=(
        # /pages/articles/2021050310113987654
        r"/pages/articles/(?P<id>(?P<date>20\d{6})\d{8,11})",
        r"/news/article(?:_print)?\.html\?(?:[^#?]*&)?no=(?P<id>\d+)",
    ),
    naver="002",
    layouts=(
        # 2019 on
        Layout(id="2019", when="div.article_body", body="div.article_body"),
        # 2015 to 2019
        Layout(
            id="2015",
            when="#news_body_area",
            headline=".text-info .title",
            subheadline=".hboxsubtitle",
            published=".byotherspan .date",
            byline=".head_writer_fullname .byother",
            body="#news_body_area",
        ),
    ),
    mails=("pressian.com",),
    lines=(
        # ▲하늘시장이 16일 새 다리에서 인사하고 있다. ⓒ연합뉴스
        Line(Role.CAPTION, r"▲[^▲]{2,400}"),
    ),
)
