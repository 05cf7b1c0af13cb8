"""SBS (sbs.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="sbs",
    name="SBS",
    names=("SBS뉴스", "SBS 뉴스", "SBS Digital News Lab."),
    hosts=("sbs.co.kr",),
    mails=("sbs.co.kr",),
    lines=(
        # ( 취재 : 김하늘 / 영상편집 : 이바다 / 제작 : D뉴스플랫폼부 )
        Line(Role.NOTICE, r"\( ?(?:취재|영상취재|영상편집|구성|기획) ?:.{1,120}\)"),
    ),
)
