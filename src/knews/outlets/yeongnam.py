"""영남일보 (yeongnam.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="yeongnam",
    name="영남일보",
    hosts=("yeongnam.com",),
    urls=(r"/web/view\.php\?(?:[^#?]*&)?key=(?P<id>(?P<date>20\d{6})\d{9})",),
    layouts=(
        # 2025 on
        Layout(
            id="2025",
            when="div.article-news-body, article.article-news-box",
            body="div.article-news-body, article.article-news-box",
        ),
        # 2015 to 2018
        Layout(
            id="2015",
            when=".article_titleZone",
            headline=".article_titleZone",
            body="#article_text, #news_textArea",
        ),
    ),
    mails=("yeongnam.com",),
)
