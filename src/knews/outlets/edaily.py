"""이데일리 (edaily.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="edaily",
    name="이데일리",
    names=("이데일리 스타in",),
    hosts=("edaily.co.kr",),
    mails=("edaily.co.kr",),
    lines=(
        # ▶▶ 하늘 뉴스 모아 보기
        Line(Role.NOTICE, r"▶▶.{2,80}"),
        # 실시간 급상승 뉴스 | 당신을 위한 맞춤 뉴스by Dable
        Line(Role.RELATED, r"실시간 급상승 뉴스|당신을 위한 맞춤 뉴스 ?by ?Dable"),
    ),
)
