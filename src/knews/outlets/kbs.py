"""KBS (kbs.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="kbs",
    name="KBS",
    names=("KBS뉴스", "KBS 뉴스", "한국방송공사"),
    hosts=("kbs.co.kr",),
    mails=("kbs.co.kr",),
    lines=(
        # [KBS 전주]
        Line(Role.LABEL, r"\[KBS [가-힣]{2,4}\]"),
        # 촬영기자:김하늘/영상편집:이바다/그래픽:박구름
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
    ),
)
