"""노컷뉴스 (nocutnews.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="nocut",
    name="노컷뉴스",
    names=(
        "CBS노컷뉴스",
        "CBS 노컷뉴스",
        "CBS",
        "부산CBS",
        "대구CBS",
        "광주CBS",
        "대전CBS",
        "전북CBS",
        "전남CBS",
        "청주CBS",
        "강원CBS",
        "포항CBS",
        "울산CBS",
        "경남CBS",
        "제주CBS",
    ),
    hosts=("nocutnews.co.kr",),
    urls=(r"/news/(?P<id>\d{6,8})",),
    naver="079",
    layouts=(
        # 2015 on: the writer's address is a tooltip
        Layout(
            id="2015",
            when="#pnlContent",
            headline="#pnlViewTop .h_info h2",
            subheadline="#pnlViewBox .summary_l p, .viewbox h3",
            published="#pnlViewTop .h_info ul li:nth-child(2)",
            byline=".h_info .email span, .h_info .email a::attr(title)",
            body="#pnlContent",
            drop=(".relatednews", "div[data-id*='-ad-']"),
        ),
    ),
    mails=("cbs.co.kr",),
    lines=(
        # ◇ 김하늘> 네, 그렇습니다.
        Line(Role.PARAGRAPH, r"[◇◆] ?[^>]{1,30}>.{0,400}"),
        # 기자와 카톡 채팅하기 | 노컷뉴스 영상 구독하기
        Line(Role.NOTICE, r"기자와 카톡 채팅하기.{0,40}|노컷뉴스 영상 구독하기"),
        # 이메일 : jebo@cbs.co.kr | 카카오톡 : @노컷뉴스 | 사이트 : https://url.kr/b71afn
        Line(
            Role.NOTICE,
            r"이메일 ?: ?jebo@cbs\.co\.kr.{0,80}"
            r"|카카오톡 ?: ?@노컷뉴스.{0,50}"
            r"|사이트 ?: ?https://url\.kr/.{1,20}",
        ),
    ),
)
