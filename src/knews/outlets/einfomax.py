"""연합인포맥스 (einfomax.co.kr)."""

from knews import Line, Outlet, Role
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="einfomax",
    name="연합인포맥스",
    names=("인포맥스",),
    hosts=("einfomax.co.kr",),
    shares=("yna",),
    urls=URLS,
    layouts=LAYOUTS,
    lines=(
        # 본 기사는 인포맥스 금융정보 단말기에서 2시간 더 빠른 14시 20분에 서비스된 기사입니다.
        Line(Role.NOTICE, r"본 기사는 인포맥스 금융정보 ?단말기에서.{0,60}"),
        # ▲ 하늘 금리, 혼조세…지표 소화: an item of a digest
        Line(Role.HEADING, r"▲ ?(?P<heading>[^▲]{8,100})(?<!\.)"),
    ),
)
