"""네이트뉴스 (news.nate.com): other papers' articles. Its ids are misspelt."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="nate",
    name="네이트뉴스",
    hosts=("news.nate.com", "m.news.nate.com"),
    urls=(r"/view/(?P<id>(?P<date>20\d{6})n\d{5})",),
    portal=True,
    layouts=(
        # 2015 on
        Layout(
            id="2015",
            when="#realArtcContents",
            headline="h1.articleSubecjt, h1.articleSubject",
            published=".articleInfo .firstDate",
            modified=".articleInfo .lastDate",
            body="#realArtcContents",
            drop=(".divAdv",),
            publisher=".articleInfo .medium",
        ),
    ),
    lines=(
        # ▶ 새 다리, 내년 봄 착공: the paper's other articles behind the text
        Line(Role.RELATED, r"[▶☞◆] ?[^:：]{4,80}(?<!\.)"),
        # 기사 제목과 본문 내용을 자동 요약한 내용입니다.
        Line(Role.INTERFACE, r"기사 제목과 본문 내용을 자동 ?요약한 내용입니다.{0,120}"),
    ),
)
