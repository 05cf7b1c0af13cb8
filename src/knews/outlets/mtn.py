"""머니투데이방송 (mtn.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="mtn",
    name="머니투데이방송",
    names=("MTN", "머니투데이방송 MTN"),
    hosts=("mtn.co.kr",),
    mails=("mtn.co.kr",),
    lines=(
        # <저작권자 ⓒ "부자되는 좋은습관 대한민국 경제채널 머니투데이방송 MTN">
        Line(Role.COPYRIGHT, r"<저작권자 ⓒ .{0,5}부자되는 좋은습관.{0,60}"),
    ),
)
