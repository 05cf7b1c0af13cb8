"""한경비즈니스 (magazine.hankyung.com)."""

from knews import Outlet

outlet = Outlet(
    id="hankyungbusiness",
    name="한경비즈니스",
    hosts=("magazine.hankyung.com",),
)
