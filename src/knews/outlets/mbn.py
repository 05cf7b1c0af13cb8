"""MBN (mbn.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="mbn",
    name="MBN",
    names=("MBN뉴스", "매일방송", "MBN스타"),
    hosts=("mbn.co.kr", "mbn.mk.co.kr"),
    mails=("mbn.co.kr",),
    lines=(
        # ▶ 인터뷰 : 김하늘 / 하늘시장 | ▶ 스탠딩 : 이바다 / 기자
        Line(Role.PARAGRAPH, r"▶ ?(?:인터뷰|스탠딩) ?[:：].{1,120}"),
        # 영상취재 : 김하늘 기자 / 영상편집 : 이바다
        Line(Role.NOTICE, r"\(? ?(?:영상취재|촬영기자|영상편집|그래픽|자료조사) ?[:：].{1,120}"),
        # VOD 시청 안내 | 어도비 플래시 플레이어 서비스 종료에 따라
        Line(Role.INTERFACE, r"VOD 시청 안내.{0,300}|어도비 플래시 플레이어 서비스 종료.{0,300}"),
        # < Copyright ⓒ MBN(www.mbn.co.kr) 무단전재 및 재배포 금지 >
        Line(Role.COPYRIGHT, r"< ?Copyright ⓒ MBN\(.{1,80}금지 ?>"),
    ),
)
