"""지디넷코리아 (zdnet.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="zdnet",
    name="지디넷코리아",
    names=("지디넷", "ZDNet Korea", "ZDNET", "메가뉴스"),
    hosts=("zdnet.co.kr",),
    urls=(
        # /view/?no=20260810002022, before /news/news_view.asp?artice_id=… (sic)
        r"[?&](?:no|artice_id)=(?P<id>(?P<date>20\d{6})\d{6})",
    ),
    naver="092",
    mails=("zdnet.co.kr",),
    layouts=(
        # Two dashes part the two times: 입력 :2026/08/10 00:20 -- 수정: 2026/08/10 09:00
        Layout(
            id="2020",
            when="div.news_head",
            headline="div.news_head h1",
            subheadline="div.news_head p.summary",
            published="div.news_head .meta span",
            byline=".reporter_list, .journalist_1 a",
            body="#articleBody",
            drop=(".news_box", ".view_ad", "div[id^=A1_]", "div[id$=AdCon]"),
        ),
        # 2015 to 2019
        Layout(id="2015", when=".sub_view_cont", headline=".sub_view_tit h2", body=".sub_view_cont"),
    ),
)
