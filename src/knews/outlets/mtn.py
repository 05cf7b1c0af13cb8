"""머니투데이방송 (mtn.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="mtn",
    name="머니투데이방송",
    names=("MTN", "머니투데이방송 MTN"),
    hosts=("mtn.co.kr",),
    urls=(r"/(?:v|news-detail)/(?P<id>(?P<date>20\d{6})\d{11})",),
    layouts=(
        # 2019
        Layout(
            id="2019",
            when="#newsContent",
            headline="#subject h4",
            subheadline="#subject h5",
            published="span.newsDate",
            byline="span.newsName",
            body="#newsContent",
            drop=(
                ".news_ombudsman",
                "#newsWriter .pro_txt",
            ),
        ),
        # 2024 on: the class names are hashes
        Layout(
            id="2024",
            when="article header time",
            headline="article header h1",
            published="article header time",
            body="article",
        ),
    ),
    mails=("mtn.co.kr",),
    lines=(
        # <저작권자 ⓒ "부자되는 좋은습관 대한민국 경제채널 머니투데이방송 MTN">
        Line(Role.COPYRIGHT, r"<저작권자 ⓒ .{0,5}부자되는 좋은습관.{0,60}"),
    ),
)
