"""이투데이 (etoday.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="etoday",
    name="이투데이",
    hosts=("etoday.co.kr",),
    urls=(
        r"/news/view/(?P<id>\d{6,8})",
        r"newsview\.php\?(?:[^#?]*&)?idxno=(?P<id>\d+)",
    ),
    layouts=(
        # 2021 on
        Layout(id="2021", when=".view_contents", headline=".main_title", body=".view_contents .articleView"),
        # 2015 to 2018
        Layout(
            id="2015",
            when="#ViewHeader",
            headline="#ViewHeader .subject",
            body="#newsContent, div.cont_left_article",
        ),
    ),
    mails=("etoday.co.kr",),
    lines=(
        # [종목기사] 하늘전자, 새 공장 | [오늘의 핫클릭] 새 다리
        Line(Role.RELATED, r"\[(?:종목기사|오늘의 핫클릭)\].{0,120}"),
    ),
)
