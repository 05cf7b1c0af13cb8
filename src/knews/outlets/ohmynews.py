"""오마이뉴스 (ohmynews.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="ohmynews",
    name="오마이뉴스",
    names=("오마이스타",),
    hosts=("ohmynews.com",),
    mails=("ohmynews.com",),
    lines=(
        # ▲ 새 다리 개통식 ⓒ 김하늘
        Line(Role.CAPTION, r"▲ ?[^▲ⓒ]{2,300}ⓒ.{1,40}"),
        # ◎ 김하늘 > 네, 그렇습니다.
        Line(Role.PARAGRAPH, r"◎ ?[^>]{1,30}>.{0,400}"),
    ),
)
