"""YTN (ytn.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="ytn",
    name="YTN",
    names=("YTN PLUS", "YTN plus", "YTN 라디오", "YTN라디오"),
    hosts=("ytn.co.kr",),
    naver="052",
    urls=(r"/\d{4}_(?P<id>(?P<date>20\d{6})\d{10})",),
    layouts=(
        # 2023-11 on
        Layout(
            id="2023",
            when="h2.news_title",
            headline="h2.news_title span, h2.news_title",
            published=".news_info .date",
            body="#CmAdContent",
        ),
        # 2019 to 2023
        Layout(
            id="2019",
            when="#zone1",
            headline="#zone1 > .top h3",
            subheadline="span.subhead",
            published="#zone1 .top .li_1 .time",
            body="#CmAdContent",
            drop=(
                ".ad_box",
                ".txtad",
                ".hns_mask_div",
            ),
        ),
    ),
    mails=("ytn.co.kr", "ytnradio.kr"),
    lines=(
        # ■ 진행 : 김하늘 앵커 | □ 방송일시 : 2021년 4월 16일 (금요일)
        Line(Role.PARAGRAPH, r"[■□] ?[가-힣 ]{2,8} ?[:：].{1,120}"),
        # [YTN 라디오 하늘의 뉴스] | YTN라디오(FM 94.5) [하늘의 아침]
        Line(Role.PARAGRAPH, r"\[?YTN ?라디오.{1,60}\]"),
        # ◇ 김하늘> 네, 그렇습니다.
        Line(Role.PARAGRAPH, r"[◇◆] ?[^>]{1,30}>.{0,400}"),
        # 영상편집 : 김하늘, behind the sign-off
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
        # * 아래 텍스트는 실제 방송 내용과 차이가 있을 수 있으니 보다 정확한 내용은 방송으로
        # 확인하시기 바랍니다.
        Line(Role.NOTICE, r"\* ?아래 텍스트는 실제 방송 내용과 차이가 있을 수 있으니.{0,60}"),
        # ▷ 자세한 뉴스 곧 이어집니다.
        Line(Role.NOTICE, r"▷ ?자세한 뉴스 곧 이어집니다\.?"),
        # 02-398-8585 | social@ytn.co.kr: the tip desk, each alone on its line
        Line(Role.NOTICE, r"02-398-8585|social@ytn\.co\.kr"),
    ),
)
