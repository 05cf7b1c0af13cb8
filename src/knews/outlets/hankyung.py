"""한국경제 (hankyung.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="hankyung",
    name="한국경제",
    names=("한경닷컴", "한국경제신문", "한경"),
    hosts=("hankyung.com",),
    mails=("hankyung.com",),
    lines=(
        # ▶마켓인사이트 10월 14일 오전 5시
        Line(Role.NOTICE, r"▶ ?마켓인사이트 \d{1,2}월 \d{1,2}일.{0,20}"),
        # 구독신청 02-000-0000 | 기사제보 및 보도자료 | 한경+
        Line(Role.NOTICE, r"(?:한국경제 ?)?구독신청.{0,60}|기사제보 및 보도자료.{0,60}|한경\+"),
    ),
)
