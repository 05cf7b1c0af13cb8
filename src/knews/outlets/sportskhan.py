"""스포츠경향 (sports.khan.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="sportskhan",
    name="스포츠경향",
    hosts=("sports.khan.co.kr",),
    shares=("khan",),
    naver="144",
    urls=(
        r"/article/(?P<id>(?P<date>20\d{6})\d{4,7})",
        r"[?&]art_?id=(?P<id>(?P<date>20\d{6})\d+)",
    ),
    layouts=(
        # 2018 to 2023
        Layout(
            id="2018",
            when="#article_title, .info_byline",
            headline="#article_title",
            published=".byline",
            byline=".info_byline",
            body="#articleBody",
            drop=(".article_bottom_ad", ".pAd", ".mAd", "#adBottom"),
        ),
        # 2024 on: headline and time have no element of their own, and are in the metadata.
        Layout(
            id="2024",
            when="#articleBody p.content_text",
            body="#articleBody",
            drop=(".article_bottom_ad",),
        ),
    ),
)
