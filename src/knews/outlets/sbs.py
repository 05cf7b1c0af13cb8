"""SBS (sbs.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="sbs",
    name="SBS",
    names=("SBS뉴스", "SBS 뉴스", "SBS Digital News Lab."),
    hosts=("sbs.co.kr",),
    naver="055",
    urls=(r"[?&]news_id=(?P<id>N\d{10})",),
    layouts=(
        # 2021 on; h1 stands a second time in the bar on top
        Layout(
            id="2021",
            when="#news-title",
            headline="#news-title",
            published=".info_area .date, .date_area .date",
            byline=".info_area .name, .info_area a[href^=mailto], .w_author .reporter",
            body="div.text_area",
            drop=(".pswp",),
        ),
        # 2019 to 2021
        Layout(
            id="2019",
            when="#vmNewsTitle",
            headline="#vmNewsTitle",
            published=".info_area .date",
            byline=".info_area p",
            body=".w_article_left .article_cont_area",
        ),
    ),
    mails=("sbs.co.kr",),
    lines=(
        # ( 취재 : 김하늘 / 영상편집 : 이바다 / 제작 : D뉴스플랫폼부 )
        Line(Role.NOTICE, r"\( ?(?:취재|영상취재|영상편집|구성|기획) ?:.{1,120}\)"),
    ),
)
