"""채널A (ichannela.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="channela",
    name="채널A",
    names=("CHANNEL A",),
    hosts=("ichannela.com",),
    shares=("donga",),
    naver="449",
    urls=(
        r"/news/detail/(?P<id>\d{12}|\d{8}-\d)\.do",
        r"[?&]publishId=(?P<id>[\d-]+)",
    ),
    layouts=(
        # 2015 to 2018
        Layout(
            id="2015",
            when="div.view_head_tit",
            headline="div.view_head_tit",
            body="div.view_cont, div.article",
        ),
    ),
    mails=("ichannela.com",),
    lines=(
        # 영상취재 : 김하늘 / 영상편집 : 이바다 | 촬영기자:김하늘영상편집:이바다
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
        # 꿈을 담는 캔버스 채널A ⓒCHANNEL A(www.ichannela.com), 무단 전재 및 재배포 금지
        Line(Role.COPYRIGHT, r"꿈을 담는 캔버스 채널A.{1,100}"),
        # 채널A의 모든 콘텐츠(기사)는 저작권법의 보호를 받는 바, 무단 전재 및 재배포 및 AI학습 이용 금지
        Line(Role.COPYRIGHT, r"채널A의 모든 콘텐츠\(기사\)는 저작권법의 보호를 받는 바.{1,80}"),
    ),
)
