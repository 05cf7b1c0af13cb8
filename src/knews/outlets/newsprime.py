"""프라임경제 (newsprime.co.kr)."""

from knews import Layout, Line, Outlet, Role
from knews.families.mediaon import LAYOUTS

outlet = Outlet(
    id="newsprime",
    name="프라임경제",
    hosts=("newsprime.co.kr",),
    urls=(r"/news/article(?:\.html)?/?\?(?:[^#?]*&)?no=(?P<id>\d+)",),
    layouts=(
        # 2024; the headline, the writer and the time stand in the same box as the text
        Layout(
            id="2024",
            when=".c011_arv",
            headline=".viewsubject :is(h1, h2, h3)",
            published=".viewsubject > div > div > div",
            body="#news_body_area, .c011_arv",
        ),
        *LAYOUTS,
    ),
    lines=(
        # [프라임경제] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[프라임경제\]"),
    ),
)
