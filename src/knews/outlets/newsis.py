"""뉴시스 (newsis.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="newsis",
    name="뉴시스",
    names=("NEWSIS", "뉴시스통신사"),
    hosts=("newsis.com",),
    naver="003",
    urls=(
        r"/view/(?:\?id=)?(?P<id>NIS[XI](?P<date>20\d{6})_\d{10})",
        r"/view\.html\?(?:[^#?]*&)?ar_id=(?P<id>NISX(?P<date>20\d{6})_\d{10})",
    ),
    layouts=(
        # 2019 on; in 2021 the headline was a <p>
        Layout(
            id="2019",
            when="div.articleView .viewer",
            headline=".articleView .view .top h1, .articleView .view .top p",
            subheadline=".viewer article .summury_view p:nth-child(2)",
            published=".infoLine .left p",
            body=".articleView .view .viewer > article",
            drop=(".summury_view p:nth-child(1)",),
        ),
        # 2014 to 2018; the times stand in <font> elements of the headline's table
        Layout(
            id="2014",
            when=".viewnewstitle",
            headline=".viewnewstitle",
            published="tbody:has(> tr > td.viewnewstitle) font, tbody:has(> tr > td > .viewnewstitle) font",
            body="#articleBody, #textBody, .view_text",
            caption=".center_img",
        ),
    ),
    mails=("newsis.com",),
    lines=(
        # ☞공감언론 뉴시스 sky@newsis.com, bada@newsis.com: the slogan, and whose article it is
        Line(
            Role.BYLINE,
            r"[☞◎]? ?공감언론 뉴시스 ?(?P<byline>[A-Za-z0-9._-]{2,40}@newsis\.com"
            r"(?:[,·/ ]{1,3}[A-Za-z0-9._-]{2,40}@newsis\.com){0,5}),?",
        ),
    ),
)
