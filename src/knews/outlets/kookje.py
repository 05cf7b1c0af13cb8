"""국제신문 (kookje.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="kookje",
    name="국제신문",
    hosts=("kookje.co.kr",),
    urls=(r"[?&]key=(?P<id>(?P<date>20\d{6})\.\d{5,11})",),
    mails=("kookje.co.kr",),
    layouts=(
        # 2018 on; pictures and their captions stand in tables in the text
        Layout(
            id="2018",
            when="#news_textArea div.news_article, div.news_article",
            headline=".news_title h1",
            subheadline=".news_title h2",
            published=".f_news_date, #news_topArea .news_reporterDate li:nth-child(2) span",
            byline=".f_news_repoter",
            body="#news_textArea div.news_article, div.news_article",
            caption=".imgcaption",
            drop=("ins", 'div[style*="height"]'),
        ),
    ),
)
