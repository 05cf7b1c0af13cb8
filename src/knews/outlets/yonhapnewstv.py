"""연합뉴스TV (yonhapnewstv.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="yonhapnewstv",
    name="연합뉴스TV",
    hosts=("yonhapnewstv.co.kr",),
    shares=("yna",),
    naver="422",
    urls=(r"/(?P<id>[A-Z]{2,3}(?P<date>20\d{6})\d{9})",),
    layouts=(
        # 2025 on
        Layout(
            id="2025",
            when=".article-body-text",
            headline=".article-inheader h2",
            published=".reporter-info",
            byline=".reporter-name span",
            body=".article-body-text",
            caption=".ynaobject .yna_caption",
        ),
        # 2019 to 2024; dd:published_time has the clock of UTC and the zone of Seoul
        Layout(
            id="2019",
            when="#articleBody",
            headline=".article-head strong.title, main .heading h2.title",
            published="ul.info",
            body="#articleBody",
            drop=("#tags",),
            distrust=(
                "dd:published_time",
                "dd:modified_time",
            ),
        ),
    ),
    lines=(
        # <김하늘 / 하늘대 교수> : who speaks next
        Line(Role.PARAGRAPH, r"[<＜] ?[^<>＜＞/]{2,20}/[^<>＜＞]{2,40}[>＞].{0,400}"),
        # #하늘시 #새_다리
        Line(Role.RELATED, r"#[^\s#]{1,20} ?#.{1,200}"),
    ),
)
