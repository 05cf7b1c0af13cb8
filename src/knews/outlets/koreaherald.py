"""코리아헤럴드 (koreaherald.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="koreaherald",
    name="코리아헤럴드",
    names=("The Korea Herald", "Korea Herald"),
    hosts=("koreaherald.com", "khnews.kheraldm.com"),
    language="en",
    lines=(
        # By Kim Ha-neul (sky@heraldcorp.com) | (sky@heraldcorp.com)
        Line(Role.BYLINE, r"(?:By [A-Z][A-Za-z. -]{2,40} ?)?\([A-Za-z0-9._-]{2,30}@heraldcorp\.com\)"),
        # (Yonhap) | (Kim Ha-neul/The Korea Herald)
        Line(Role.CREDIT, r"\((?P<credit>Yonhap|[A-Z][A-Za-z. -]{2,40}/ ?The Korea Herald)\)"),
    ),
)
