"""한겨레 (hani.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="hani",
    name="한겨레",
    names=("한겨레신문",),
    hosts=("hani.co.kr",),
    mails=("hani.co.kr",),
    lines=(
        # [한겨레] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[한겨레\]"),
        # 한겨레 그림판 보러가기 | ▶ 한겨레 절친이 되어 주세요!
        Line(Role.NOTICE, r"한겨레 그림판 보러가기|▶ ?한겨레.{2,80}"),
    ),
)
