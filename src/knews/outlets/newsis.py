"""뉴시스 (newsis.com)."""

from knews import Outlet

outlet = Outlet(
    id="newsis",
    name="뉴시스",
    names=("NEWSIS", "뉴시스통신사"),
    hosts=("newsis.com",),
    mails=("newsis.com",),
)
