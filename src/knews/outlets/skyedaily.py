"""스카이데일리 (skyedaily.com)."""

from knews import Outlet

outlet = Outlet(
    id="skyedaily",
    name="스카이데일리",
    hosts=("skyedaily.com",),
)
