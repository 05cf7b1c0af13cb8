"""연합뉴스TV (yonhapnewstv.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="yonhapnewstv",
    name="연합뉴스TV",
    hosts=("yonhapnewstv.co.kr",),
    lines=(
        # <김하늘 / 하늘대 교수> : who speaks next
        Line(Role.PARAGRAPH, r"[<＜] ?[^<>＜＞/]{2,20}/[^<>＜＞]{2,40}[>＞].{0,400}"),
        # #하늘시 #새_다리
        Line(Role.RELATED, r"#[^\s#]{1,20} ?#.{1,200}"),
    ),
)
