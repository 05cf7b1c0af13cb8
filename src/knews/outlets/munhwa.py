"""문화일보 (munhwa.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="munhwa",
    name="문화일보",
    names=("문화닷컴",),
    hosts=("munhwa.com",),
    mails=("munhwa.com",),
    lines=(
        # [Copyrightⓒmunhwa.com '대한민국 오후를 여는 유일석간 문화일보' …(구독신청:02)…)]
        Line(Role.COPYRIGHT, r"\[ ?Copyright ?ⓒ ?munhwa\.com.{0,120}"),
        # [ 문화닷컴 | 네이버 뉴스 채널 구독 | 모바일 웹 | 슬기로운 문화생활 ]
        Line(Role.NOTICE, r"\[ ?문화닷컴 ?\|.{1,80}\]"),
    ),
)
