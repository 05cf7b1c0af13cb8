"""더팩트 (tf.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="tf",
    name="더팩트",
    hosts=("tf.co.kr",),
    mails=("tf.co.kr",),
    lines=(
        # 더팩트는 24시간 여러분의 제보를 기다립니다.
        Line(Role.NOTICE, r".{0,4}더팩트는 24시간 여러분의 제보를 기다립니다.{0,160}"),
    ),
)
