"""아시아경제 (asiae.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="asiae",
    name="아시아경제",
    hosts=("asiae.co.kr",),
    urls=(
        # /article/2026042815344348165
        r"/article/(?P<id>(?P<date>20\d{6})\d{9,11})",
        # the older form: /news/view.htm?idxno=2015031012345678
        r"[?&]idxno=(?P<id>\d+)",
    ),
    naver="277",
    mails=("asiae.co.kr",),
    layouts=(
        Layout(
            id="2025",
            when="p[data-alda-marking]",
            headline=".area_title h1",
            subheadline=".article_head h4",
            published=".date_box p",
            byline=".reporter p strong",
            body=".article",
            caption=".article_photo .txt",
            copyright=".txt_prohibition",
        ),
        Layout(
            id="2019",
            when="#txt_area, p.user_data",
            headline=".area_title h3",
            published="p.user_data",
            byline=".e_article",
            body="#txt_area, div[itemprop=articleBody]",
        ),
        # 2014 to 2018: both times in one line
        Layout(
            id="2014",
            when="#bodyContents",
            headline="#content .area_title h1",
            published=".area_title p",
            byline=".e_article",
            body="#bodyContents .txt, #bodyContents",
            drop=("[class^=view_ad]", ".google_ad"),
        ),
    ),
    lines=(
        # ○美 4분기 성장률 2.3% ○예상 하회했지만: a list, not a heading
        Line(Role.PARAGRAPH, r"○.{1,150}"),
    ),
)
