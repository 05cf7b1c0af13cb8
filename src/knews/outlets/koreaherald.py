"""코리아헤럴드 (koreaherald.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="koreaherald",
    name="코리아헤럴드",
    names=("The Korea Herald", "Korea Herald"),
    hosts=("koreaherald.com", "khnews.kheraldm.com"),
    urls=(
        # end of 2024 on
        r"/article/(?P<id>\d{7,8})",
        r"/view\.php\?(?:[^#?]*&)?ud=(?P<id>(?P<date>20\d{6})\d{6})",
    ),
    naver="044",
    shares=("heraldcorp",),
    language="en",
    layouts=(
        # 2014 to 2023
        Layout(
            id="2014",
            when=".nview .title_sec",
            headline=".nview .title_sec",
            subheadline=".nview .stitle_sec",
            published=".nview .writedata .date",
            body="#articleText",
        ),
    ),
    lines=(
        # By Kim Ha-neul (sky@heraldcorp.com) | (sky@heraldcorp.com)
        Line(Role.BYLINE, r"(?:By [A-Z][A-Za-z. -]{2,40} ?)?\([A-Za-z0-9._-]{2,30}@heraldcorp\.com\)"),
        # (Yonhap) | (Kim Ha-neul/The Korea Herald)
        Line(Role.CREDIT, r"\((?P<credit>Yonhap|[A-Z][A-Za-z. -]{2,40}/ ?The Korea Herald)\)"),
    ),
)
