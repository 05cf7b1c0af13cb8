"""YTN (ytn.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="ytn",
    name="YTN",
    names=("YTN PLUS", "YTN plus", "YTN 라디오", "YTN라디오"),
    hosts=("ytn.co.kr",),
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
