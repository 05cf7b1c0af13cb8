"""충청뉴스 (ccnnews.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="ccnnews",
    name="충청뉴스",
    hosts=("ccnnews.co.kr",),
    lines=(
        # 충청뉴스 좋은 기사 후원하기 | 1,000원 | 직접입력 | 비회원 약관동의하기
        Line(
            Role.NOTICE,
            r"충청뉴스 좋은 기사 후원하기.{0,120}"
            r"|\d{1,2},000원"
            r"|직접입력"
            r"|비회원"
            r"|(?:비회원 )?약관동의하기",
        ),
    ),
)
