"""CEO스코어데일리 (ceoscoredaily.com)."""

from knews import Outlet

outlet = Outlet(
    id="ceoscoredaily",
    name="CEO스코어데일리",
    hosts=("ceoscoredaily.com",),
)
