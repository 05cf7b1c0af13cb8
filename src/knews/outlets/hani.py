"""한겨레 (hani.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="hani",
    name="한겨레",
    names=("한겨레신문",),
    hosts=("hani.co.kr",),
    naver="028",
    urls=(r"/arti/(?:\w+/){1,2}(?P<id>\d{4,7})\.html",),
    layouts=(
        # 2023-11 on: the hash behind the class names changes
        Layout(
            id="2023",
            when="[class^=ArticleDetailView_title]",
            headline="h3[class^=ArticleDetailView_title]",
            subheadline="h4[class^=ArticleDetailView_subtitle]",
            published="ul[class^=ArticleDetailView_dateList], li[class^=ArticleDetailView_dateListItem]",
            byline="[class^=ArticleDetailView_reporterLink]",
            body=".article-text",
            caption="[class^=ArticleDetailContent_figcaption]",
            drop=("[class^=MainNativeLab_wrap]",),
        ),
        # 2015 to 2023
        Layout(
            id="2015",
            when="#article_view_headline",
            headline="#article_view_headline .title",
            subheadline=".article-text .subtitle",
            published="p.date-time",
            byline=".kisa .name",
            body=".article-text-font-size",
            copyright=".copyright",
            drop=(
                ".relation2-area",
                "ul.relation2-list",
            ),
        ),
        # 2011
        Layout(
            id="2011",
            when="#fontSzArea",
            body="#fontSzArea",
        ),
    ),
    mails=("hani.co.kr",),
    lines=(
        # [한겨레] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[한겨레\]"),
        # 한겨레 그림판 보러가기 | ▶ 한겨레 절친이 되어 주세요!
        Line(Role.NOTICE, r"한겨레 그림판 보러가기|▶ ?한겨레.{2,80}"),
    ),
)
