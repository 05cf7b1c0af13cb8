"""더팩트 (tf.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="tf",
    name="더팩트",
    hosts=("tf.co.kr",),
    naver="629",
    urls=(r"/read/\w+/(?P<id>\d+)\.htm",),
    layouts=(
        # 2015 to 2018
        Layout(
            id="2015",
            when="#content_area",
            body="#content_area",
        ),
    ),
    mails=("tf.co.kr",),
    lines=(
        # 더팩트는 24시간 여러분의 제보를 기다립니다.
        Line(Role.NOTICE, r".{0,4}더팩트는 24시간 여러분의 제보를 기다립니다.{0,160}"),
    ),
)
