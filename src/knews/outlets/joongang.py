"""중앙일보 (joongang.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="joongang",
    name="중앙일보",
    names=("중앙SUNDAY",),
    hosts=("joongang.co.kr", "joins.com", "joinsmsn.com"),
    urls=(
        # joongang.co.kr/article/25170006 since 2021, news.joins.com/article/olink/23801234 before
        r"/article/(?:olink/)?(?P<id>\d+)",
        # article.joins.com/news/article/article.asp?total_id=4321098
        r"[?&]total_id=(?P<id>\d+)",
    ),
    naver="025",
    mails=("joongang.co.kr",),
    layouts=(
        # Its .ab_sub_heading are headings within the text, no sub-headlines.
        Layout(
            id="2021",
            when="time[itemprop=datePublished]",
            headline="h1.headline",
            published=".datetime",
            byline=".byline a",
            body="#article_body",
            caption=".ab_photo .caption",
            drop=(".ab_related_article", ".ovp_recommend", ".ab_box_article", ".tag_wrap"),
        ),
        # 2015 to 2021
        Layout(
            id="2015",
            when="div.article_head",
            headline="div.article_head .headline, div.article_head h1",
            published="div.article_head .byline em",
            byline=".layer_journalist_wrap .mg a",
            body="#article_body",
            drop=("#__inline_ms_da_ad__", "#relation_news"),
        ),
    ),
)
