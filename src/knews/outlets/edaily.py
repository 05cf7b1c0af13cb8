"""이데일리 (edaily.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="edaily",
    name="이데일리",
    names=("이데일리 스타in",),
    hosts=("edaily.co.kr",),
    urls=(
        # /News/Read?newsId=02978246645315752, before /news/NewsRead.edy?newsid=…: no date in it
        r"[?&]news[Ii]d=(?P<id>\d{17})",
    ),
    naver="018",
    mails=("edaily.co.kr",),
    layouts=(
        # h2 for the headline until 2020
        Layout(
            id="2019",
            when="div.news_titles",
            headline="div.news_titles h1, div.news_titles h2",
            published="div.news_titles .dates li",
            body="div.newscontainer div.news_body",
            drop=(".manyview_info", "div[class^=boxshow_]", ".weekend_news"),
        ),
        # 2014 to 2018: time, writer and address in one line, parted by bars
        Layout(
            id="2014",
            when="#viewcontent, #viewcontent_inner",
            headline=".newstitle",
            subheadline=".subtitle",
            published=".newsdate",
            body="#viewcontent_inner, #viewcontent",
            caption="#imgReTouchLoc_1",
            drop=(".stocksise",),
        ),
    ),
    lines=(
        # ▶▶ 하늘 뉴스 모아 보기
        Line(Role.NOTICE, r"▶▶.{2,80}"),
        # 실시간 급상승 뉴스 | 당신을 위한 맞춤 뉴스by Dable
        Line(Role.RELATED, r"실시간 급상승 뉴스|당신을 위한 맞춤 뉴스 ?by ?Dable"),
    ),
)
