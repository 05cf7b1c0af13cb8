"""한경비즈니스 (magazine.hankyung.com)."""

from knews import Outlet

outlet = Outlet(
    id="hankyungbusiness",
    name="한경비즈니스",
    hosts=("magazine.hankyung.com",),
    shares=("hankyung",),
    urls=(
        # the letter tells the magazines of one house apart
        r"/business/article/(?P<id>(?P<date>20\d{6})\d{4}b)",
    ),
    naver="050",
)
