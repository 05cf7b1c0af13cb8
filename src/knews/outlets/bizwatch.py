"""비즈워치 (bizwatch.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="bizwatch",
    name="비즈워치",
    names=("비즈니스워치",),
    hosts=("bizwatch.co.kr",),
    urls=(
        # the last number counts within a day: the id is unique with the date alone
        r"/article/\w+/(?P<id>20\d\d/\d\d/\d\d/\d{4})",
    ),
    naver="648",
    mails=("bizwatch.co.kr",),
    layouts=(
        Layout(id="2025", when="div.news_body.new_editor", body="div.news_body"),
        # Its headline and times are in the metadata.
        Layout(
            id="2021",
            when=".left_content > section > article",
            body=".left_content > section > article > div",
        ),
        # 2015 to 2018
        Layout(id="2015", when="#view_content, div.news-view", body="#view_content, div.news-view"),
    ),
)
