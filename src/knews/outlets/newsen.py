"""뉴스엔 (newsen.com)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="newsen",
    name="뉴스엔",
    hosts=("newsen.com",),
    urls=(
        # /news_view.php?uid=202210130852211910
        r"[?&]uid=(?P<id>(?P<date>20\d{6})\d{10})",
    ),
    naver="609",
    mails=("newsen.com",),
    layouts=(
        # 2015 to 2018
        Layout(id="2015", when="#CLtag", headline="span.art_title", body="#CLtag"),
    ),
    lines=(
        # 뉴스엔 김하늘 sky@: the address is cut
        Line(Role.BYLINE, r"뉴스엔 (?P<byline>[가-힣]{2,4}) [A-Za-z0-9._-]{2,30}@"),
        # copyrightⓒ 뉴스엔. 무단전재 & 재배포 금지
        Line(Role.COPYRIGHT, r"[Cc]opyright ?ⓒ ?뉴스엔.{1,40}금지"),
    ),
)
