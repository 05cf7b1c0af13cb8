"""OSEN (osen.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="osen",
    name="OSEN",
    hosts=("osen.co.kr", "osen.mt.co.kr", "mosen.mt.co.kr"),
    naver="109",
    urls=(r"/article/(?P<id>G\d{10})",),
    layouts=(
        # 2019, the mobile page
        Layout(
            id="2019-mobile",
            when="#content_area2",
            headline="h2#titleDsp",
            published="dl#content_area",
            body="#content_area2",
            drop=("#phototext_area",),
        ),
        # 2014 to 2021
        Layout(
            id="2014",
            when="#_article",
            headline="#container .detailTitle .obj",
            published="#container .writer",
            body="#_article",
            drop=(
                "#divBox",
                "#scrollDiv",
                ".mask_div",
                ".articleList",
            ),
        ),
        # 2023
        Layout(
            id="2023",
            when="#articleBody",
            body="#articleBody",
        ),
    ),
    mails=("osen.co.kr",),
    lines=(
        # [사진]OSEN DB | [사진] 하늘미디어 제공 | [사진] ⓒGettyimages(무단전재 및 재배포 금지)
        Line(
            Role.CREDIT,
            r"\[사진\] ?(?P<credit>OSEN ?DB|ⓒ ?Gettyimages|[^()\[\].]{1,30} 제공)"
            r"(?:\(무단전재 및 재배포 금지\))?",
        ),
        # [OSEN 주요뉴스]
        Line(Role.RELATED, r"\[OSEN 주요뉴스\].{0,120}"),
    ),
)
