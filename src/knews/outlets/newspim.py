"""뉴스핌 (newspim.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="newspim",
    name="뉴스핌",
    hosts=("newspim.com",),
    urls=(r"/news/view/(?P<id>(?P<date>20\d{6})\d{6})",),
    layouts=(
        # 2021 on
        Layout(
            id="2021",
            when="#news-contents",
            published="#send-time",
            body="#news-contents",
            drop=('#news-contents div[style*="margin:"]',),
        ),
        # 2015 to 2018
        Layout(
            id="2015",
            when="#news_contents",
            headline=".bodynews_title",
            body="#news_contents",
        ),
    ),
    mails=("newspim.com",),
)
