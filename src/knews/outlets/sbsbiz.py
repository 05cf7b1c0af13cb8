"""SBS Biz (biz.sbs.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="sbsbiz",
    name="SBS Biz",
    names=("SBS미디어넷", "SBSCNBC", "SBS CNBC"),
    hosts=("biz.sbs.co.kr", "cnbc.sbs.co.kr"),
    urls=(r"/article(?:_hub)?/(?P<id>\d{11})",),
    naver="347",
    shares=("sbs",),
    layouts=(
        # 2019 on
        Layout(
            id="2019",
            when="h3.ah_big_title",
            headline="h3.ah_big_title",
            published=".ah_info .ahi_date",
            byline=".ah_info .ahi_name, .ab_reporter .rl_title, .ab_reporter .rl_subtext",
            body=".ab_text, #cnbc-front-articleContent-area-font",
        ),
        # 2015 to 2018, cnbc.sbs.co.kr
        Layout(
            id="2015",
            when="h3.atend_title",
            headline=".atend_top h3.atend_title",
            body="div.atend_center",
        ),
    ),
)
