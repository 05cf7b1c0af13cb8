"""일간스포츠 (isplus.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="isplus",
    name="일간스포츠",
    hosts=("isplus.com", "isplus.joins.com", "isplus.live.joins.com"),
    shares=("edaily", "joongang"),
    urls=(
        r"/article/view/(?P<id>isp(?P<date>20\d{6})\d{4})",
        # until 2022: isplus.live.joins.com/news/article/article.asp?total_id=17654321
        r"[?&]total_id=(?P<id>\d+)",
        r"/article/(?P<id>\d+)",
    ),
    naver="241",
    layouts=(
        # 2022 on
        Layout(id="2023", when="#article_body", body="#article_body"),
        # 2014 to 2021
        Layout(
            id="2014",
            when="#articletitle",
            headline="#articletitle .title h3",
            published=".artical_date",
            body="#article_content",
            drop=("#spnAddLinkArticleContent", ".ad_article_bottom1text"),
        ),
    ),
)
