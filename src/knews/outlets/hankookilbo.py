"""한국일보 (hankookilbo.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="hankookilbo",
    name="한국일보",
    names=("Hankookilbo",),
    hosts=("hankookilbo.com", "news.hankooki.com"),
    mails=("hankookilbo.com",),
    lines=(
        # $$IMAGE1$$: the place of a picture
        Line(Role.DEBRIS, r"\$\$[^$]{1,80}\$\$"),
    ),
)
