"""에이블뉴스 (ablenews.co.kr)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="ablenews",
    name="에이블뉴스",
    hosts=("ablenews.co.kr",),
    urls=(
        *URLS,
        # until 2022: four digits of the section, the date, a number
        r"[?&]NewsCode=(?P<id>\d{4}(?P<date>20\d{6})\d+)",
    ),
    layouts=(
        *LAYOUTS,
        # until 2022
        Layout(id="2022", when="#NewsContent", body="#NewsContent"),
    ),
)
