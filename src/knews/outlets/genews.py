"""글로벌이코노믹 (g-enews.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="genews",
    name="글로벌이코노믹",
    hosts=("g-enews.com",),
    urls=(
        # /view.php?ud=2026091417570599240c8c1c064d_1
        r"[?&]ud=(?P<id>(?P<date>20\d{6})\w{6,30})",
        # /article/ICT/2025/02/202502211643061580c5fa75ef86_1, before /ko-kr/news/article/news_all/…/article.html
        r"/article/[\w-]+/(?:20\d\d/\d\d/)?(?P<id>(?P<date>20\d{6})\w{6,30})",
    ),
    layouts=(Layout(id="2021", when="div.detailCont", body="div.vtxt.detailCont"),),
    mails=("g-enews.com",),
)
