"""매경이코노미."""

from knews import Outlet

outlet = Outlet(
    id="mkeconomy",
    name="매경이코노미",
)
