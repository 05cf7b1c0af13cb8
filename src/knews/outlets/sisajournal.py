"""시사저널 (sisajournal.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="sisajournal",
    name="시사저널",
    hosts=("sisajournal.com", "sisapress.com"),
    mails=("sisajournal.com",),
    lines=(
        # ▶ 시사저널 최신호 보기
        Line(Role.NOTICE, r"▶ ?시사저널 최신호 보기"),
    ),
)
