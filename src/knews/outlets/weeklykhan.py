"""주간경향 (weekly.khan.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="weeklykhan",
    name="주간경향",
    hosts=("weekly.khan.co.kr",),
    shares=("khan",),
    urls=(
        # /article/202508151439001, but the oldest are short: /article/11225
        r"/article/(?P<id>(?P<date>20\d{6})\d{7})",
        r"/article/(?P<id>\d+)",
        # /khnm.html?artid=202001031404121
        r"[?&]art_?id=(?P<id>\d+)",
    ),
    naver="033",
    layouts=(
        # .title holds the writer too: the headline is read from the metadata.
        Layout(
            id="2019",
            when="div.article_txt",
            published=".article_date",
            byline=".title .byline_wrap",
            body="div.article_txt",
        ),
    ),
    lines=(
        # 〈경향신문은 한국온라인신문협회(www.kona.or.kr)의 디지털뉴스이용규칙에 따른 저작권을 행사합니다.〉
        Line(Role.COPYRIGHT, r"〈?경향신문은 한국온라인신문협회.{1,60}저작권을 행사합니다\.?〉?"),
    ),
)
