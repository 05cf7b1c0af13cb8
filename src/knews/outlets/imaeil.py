"""매일신문 (imaeil.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="imaeil",
    name="매일신문",
    hosts=("imaeil.com",),
    mails=("imaeil.com", "msnet.co.kr"),
    lines=(
        # ⓒ매일신문 - www.imaeil.com
        Line(Role.COPYRIGHT, r"ⓒ ?매일신문 - www\.imaeil\.com"),
    ),
)
