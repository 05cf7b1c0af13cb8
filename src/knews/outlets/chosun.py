"""조선일보 (chosun.com)."""

from knews import Layout, Outlet
from knews.families import arc, digital_chosun

outlet = Outlet(
    id="chosun",
    name="조선일보",
    names=("조선닷컴",),
    hosts=("chosun.com",),
    urls=(*arc.URLS, *digital_chosun.URLS),
    naver="023",
    layouts=(
        *arc.LAYOUTS,
        *digital_chosun.LAYOUTS,
        # 2025 on, as a browser draws it
        Layout(
            id="2025-drawn",
            when="section.article-body",
            headline="h1.article-header__headline",
            subheadline=".article-header__headline-container p span",
            published=".inputDate",
            modified=".upDate",
            byline=".article-byline__author",
            body="section.article-body",
            drop=(
                ".article-tags",
                ".arcad",
                "aside",
            ),
        ),
    ),
    mails=("chosun.com",),
)
