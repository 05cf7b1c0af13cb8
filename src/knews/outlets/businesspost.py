"""비즈니스포스트 (businesspost.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="businesspost",
    name="비즈니스포스트",
    hosts=("businesspost.co.kr",),
    urls=(
        # /BP?command=article_view&num=351234
        r"[?&]num=(?P<id>\d+)",
    ),
    mails=("businesspost.co.kr",),
    layouts=(
        # The first span is the writer's, the other the time's.
        Layout(
            id="2024",
            when="div.detail_editor",
            headline=".detail_title h2",
            published=".author_info span ~ span",
            byline=".author_info span:first-child",
            body="div.detail_editor",
            copyright="div.copyright p",
        ),
        Layout(id="2022", when="#detail_tab_cont", body="#detail_tab_cont"),
    ),
    lines=(
        # [비즈니스포스트] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[비즈니스포스트\]"),
        # ▲ 하늘시에 놓인 새 다리. <하늘시>
        Line(Role.CAPTION, r"▲ ?[^▲]{2,300}"),
    ),
)
