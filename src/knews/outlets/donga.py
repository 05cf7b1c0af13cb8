"""동아일보 (donga.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="donga",
    name="동아일보",
    names=("동아닷컴",),
    hosts=("donga.com",),
    naver="020",
    urls=(
        r"/(?P<date>20\d{6})/(?P<id>\d+)/\d+",
        r"[?&]gid=(?P<id>\d+)",
    ),
    layouts=(
        # 2023 on
        Layout(
            id="2023",
            when="section.news_view",
            headline=".head_group h1",
            subheadline="section.news_view h2.sub_tit",
            published=".date_info",
            byline=".author_info a",
            body="section.news_view",
            caption="figure.img_cont figcaption",
            drop=("#above_cmcl_box",),
        ),
        # 2016
        Layout(
            id="2016",
            when=".article_title02",
            headline=".article_title02 h1",
            subheadline=".article_title02 h2, .article_title02 p.sub_title",
            published=".title_foot .date",
            modified=".title_foot .date2",
            byline=".title_foot .repoter, .report",
            body=".article_txt",
            caption=".articlePhotoC .t",
            copyright=".copyright",
            drop=(
                ".article_relation",
                ".bestnews",
                ".reporter_view",
            ),
        ),
        # 2013 to 2022
        Layout(
            id="2014",
            when=".article_title",
            headline=".article_title .title, .article_title h1",
            published=".title_foot",
            byline=".repoter",
            body=".article_txt",
            caption=".articlePhotoC .t",
            drop=(
                ".reporter_view",
                ".txt_ban",
                ".bestnews",
                ".article_relation",
                "ul.relation_list",
                "#bestnews_layer",
                ".article_keyword",
                ".recommend",
                ".txt_ad",
            ),
        ),
    ),
    mails=("donga.com",),
    lines=(
        # Copyright by donga.com
        Line(Role.COPYRIGHT, r"Copyright by donga\.com.{0,40}"),
    ),
)
