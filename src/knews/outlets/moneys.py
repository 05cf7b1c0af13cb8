"""머니S (moneys.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="moneys",
    name="머니S",
    hosts=("moneys.co.kr", "moneys.mt.co.kr"),
    shares=("mt",),
    naver="417",
    urls=(
        r"/article/(?P<id>(?P<date>20\d{6})\d{11})",
        r"/mwView\.php\?(?:[^#?]*&)?no=(?P<id>(?P<date>20\d{6})\d{11})",
    ),
    layouts=(
        # 2019 to 2023, moneys.mt.co.kr; the label stands in front of the element with the time
        Layout(
            id="2019",
            when="#textBody",
            published="span.num",
            body="#textBody",
        ),
    ),
)
