"""MBC (imbc.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="mbc",
    name="MBC",
    names=("MBC뉴스", "MBC 뉴스", "문화방송"),
    hosts=("imbc.com",),
    naver="214",
    urls=(r"/article/(?P<id>\d{7})_\d{5}\.html",),
    layouts=(
        # 2020 on
        Layout(
            id="2020",
            when="h2.art_title",
            headline="h2.art_title",
            published=".date",
            byline=".reporter, span.writer",
            body="div.news_txt",
            caption=".news_img .caption",
            drop=(".hashtag",),
        ),
        # 2015 to 2019
        Layout(
            id="2015",
            when="#news_content_1",
            headline="#news_content_1 .title",
            published=".wrap_time",
            byline=".wrap_time span:nth-child(1)",
            body="#news_content_1 .cont .body",
            drop=("div.print_video_img",),
        ),
    ),
    mails=("mbc.co.kr",),
    lines=(
        # MBC 뉴스는 24시간 여러분의 제보를 기다립니다. | ▷ 전화 02-784-4000
        Line(
            Role.NOTICE,
            r"MBC 뉴스는 24시간 여러분의 제보를 기다립니다.{0,120}|▷ ?(?:전화|이메일|카카오톡) .{1,60}",
        ),
        # 영상취재: 김하늘 / 영상편집: 이바다
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
        # 김하늘 / 화면캡처 유튜브
        Line(Role.BYLINE, r"(?P<byline>[가-힣]{2,4}) ?/ ?(?P<credit>화면캡처.{0,30})"),
        # All rights reserved.: the second line of the rights
        Line(Role.COPYRIGHT, r"All rights reserved\.?"),
    ),
)
