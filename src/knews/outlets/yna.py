"""연합뉴스 (yna.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="yna",
    name="연합뉴스",
    names=("연합", "Yonhap"),
    hosts=("yna.co.kr", "yonhapnews.co.kr"),
    mails=("yna.co.kr",),
    lines=(
        # 세 줄 요약 기술을 사용합니다. | 전체 내용을 이해하기 위해서는 기사 본문과 함께 읽어야 합니다.
        Line(
            Role.INTERFACE,
            r"세 줄 요약 기술을 사용합니다.{0,120}"
            r"|전체 내용을 이해하기 위해서는 기사 본문과 함께 읽어야 합니다\.?",
        ),
        # 트위터 @yonhap_graphics
        Line(Role.NOTICE, r"트위터 @yonhap_graphics.{0,60}"),
    ),
)
