"""헤럴드경제 (heraldcorp.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="heraldcorp",
    name="헤럴드경제",
    names=("헤럴드POP",),
    hosts=("heraldcorp.com", "heraldbiz.com"),
    urls=(
        # 2024 on
        r"/article/(?P<id>\d{7,8})",
        r"/view\.php\?(?:[^#?]*&)?ud=(?P<id>(?P<date>20\d{6})\d{6,})",
    ),
    naver="016",
    mails=("heraldcorp.com",),
    layouts=(
        # 2020 to 2024: the headline in a list, the time in the metadata alone
        Layout(
            id="2020",
            when=".article_top li.article_title",
            headline=".article_top li.article_title",
            subheadline="#articleText .summary_area",
            body="#articleText",
            drop=('span[style*="640px"]', ".mask_div", ".hbanner", "div[data-svcad]", "#_popIn_recommend"),
        ),
        # The advertisements in the text are spans of a fixed size.
        Layout(
            id="2014",
            when=".article_text span, .new_time",
            headline=".article_text span",
            subheadline="#articleText .summary_area",
            published=".new_time",
            body="#articleText",
            drop=('span[style*="640px"]', ".mask_div", ".hbanner", "div[data-svcad]", "#_popIn_recommend"),
        ),
    ),
)
