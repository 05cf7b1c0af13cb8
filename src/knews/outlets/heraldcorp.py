"""헤럴드경제 (heraldcorp.com)."""

from knews import Outlet

outlet = Outlet(
    id="heraldcorp",
    name="헤럴드경제",
    names=("헤럴드POP",),
    hosts=("heraldcorp.com", "heraldbiz.com"),
    mails=("heraldcorp.com",),
)
