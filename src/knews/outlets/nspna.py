"""NSP통신 (nspna.com)."""

from knews import Outlet

outlet = Outlet(
    id="nspna",
    name="NSP통신",
    hosts=("nspna.com",),
    urls=(r"[?&]newsid=(?P<id>\d+)",),
)
