"""프라임경제 (newsprime.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="newsprime",
    name="프라임경제",
    hosts=("newsprime.co.kr",),
    lines=(
        # [프라임경제] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[프라임경제\]"),
    ),
)
