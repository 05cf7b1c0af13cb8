"""부산일보 (busan.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="busan",
    name="부산일보",
    hosts=("busan.com",),
    urls=(
        # /view/busan/view.php?code=2026072420194685883, of the archive code=20000511000159
        r"[?&](?:code|newsId)=(?P<id>(?P<date>(?:19|20)\d{6})\d{6,11})",
    ),
    naver="082",
    mails=("busan.com",),
    layouts=(
        # The time stands behind the writer, in one line.
        Layout(
            id="2022",
            when=".article_view .article_head",
            published=".article_view .article_head .byline",
            body="div.article_content",
        ),
        # 2015 to 2018
        Layout(id="2015", when="#NewsContent, .art_tit", headline=".art_tit", body="#NewsContent, #article"),
    ),
)
