"""경인일보 (kyeongin.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="kyeongin",
    name="경인일보",
    hosts=("kyeongin.com",),
    mails=("kyeongin.com",),
    lines=(
        # [IMG1] [IMG2]: the places of pictures
        Line(Role.DEBRIS, r"(?:\[IMG\d{1,2}\] ?){1,10}"),
    ),
)
