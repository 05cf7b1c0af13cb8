"""조선비즈 (biz.chosun.com)."""

from knews import Layout, Outlet
from knews.families import arc, digital_chosun

outlet = Outlet(
    id="chosunbiz",
    name="조선비즈",
    names=("ChosunBiz",),
    hosts=("biz.chosun.com", "chosunbiz.com"),
    urls=(*arc.URLS, *digital_chosun.URLS),
    naver="366",
    layouts=(
        *arc.LAYOUTS,
        *digital_chosun.LAYOUTS,
        # 2021 on, as a browser draws it
        Layout(
            id="2021-drawn",
            when="section.article-body",
            headline="h1.article-header__headline",
            published=".inputDate",
            modified=".upDate",
            byline=".article-byline__author",
            body="section.article-body",
        ),
    ),
    mails=("chosunbiz.com",),
)
