"""전자신문 (etnews.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="etnews",
    name="전자신문",
    names=("전자신문인터넷",),
    hosts=("etnews.com",),
    urls=(r"/(?P<id>(?P<date>20\d{6})\d{6})",),
    naver="030",
    layouts=(
        # 2015 on
        Layout(
            id="2015",
            when="h2.article_title",
            headline="h2.article_title",
            published="time.date",
            body="#articleBody, div.article_body",
            drop=(
                ".article_ad",
                ".ad_newsviewWrap",
                "#BpromotionBanner",
                ".footer_btnwrap",
                ".daum_ddn_area",
                "[id^=beacon]",
            ),
        ),
    ),
    mails=("etnews.com",),
    lines=(
        # 증시분석 전문기자 로봇 ET
        Line(Role.BYLINE, r"증시분석 전문기자 로봇 ?ET.{0,30}"),
    ),
)
