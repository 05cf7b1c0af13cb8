"""파이낸셜뉴스 (fnnews.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="fnnews",
    name="파이낸셜뉴스",
    hosts=("fnnews.com",),
    mails=("fnnews.com",),
    lines=(
        # [파이낸셜뉴스] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[파이낸셜뉴스\]"),
        # ▶ 날로먹고 구워먹는 금융이슈 [파인애플]
        Line(Role.NOTICE, r"▶ ?날로먹고 구워먹는.{0,60}"),
    ),
)
