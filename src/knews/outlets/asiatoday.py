"""아시아투데이 (asiatoday.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="asiatoday",
    name="아시아투데이",
    hosts=("asiatoday.co.kr",),
    urls=(r"[?&]key=(?P<id>(?P<date>20\d{6})\d{9})",),
    layouts=(
        # 2018
        Layout(
            id="2018",
            when="#font",
            headline=".section_top_box h3",
            published="span.wr_day",
            byline=".writer_info .fwb",
            body="dl.article_body",
            caption="td.photocaption",
            drop=(
                "td.hidephotocaption",
                ".phototitle",
                ".daum_ddn_area",
                "#body_relnews",
            ),
        ),
    ),
    mails=("asiatoday.co.kr",),
    lines=(
        # ⓒ"젊은 파워, 모바일 넘버원 아시아투데이"
        Line(Role.COPYRIGHT, r"ⓒ ?.젊은 파워, 모바일 넘버원 아시아투데이."),
    ),
)
