"""아이뉴스24 (inews24.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="inews24",
    name="아이뉴스24",
    names=("조이뉴스24",),
    hosts=("inews24.com", "joynews24.com"),
    urls=(
        # /view/1712345, /view/tp/1712345
        r"/view/(?:tp/)?(?P<id>\d{5,8})",
        r"[?&]g_serial=(?P<id>\d+)",
    ),
    naver="031",
    layouts=(
        # 2023 on: advertisements are elements <ad>
        Layout(id="2023", when="#articleBody", body="#articleBody", drop=("ad",)),
        # 2014 to 2019
        Layout(
            id="2014",
            when="#news_content",
            headline="#content .title",
            subheadline="#content .sub_title",
            published="#content .info",
            body="#news_content",
            drop=("[id^=div-gpt-ad]", "a[href*=search_gija]"),
        ),
    ),
    mails=("inews24.com",),
)
