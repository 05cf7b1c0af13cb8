"""An invented page and an invented dump, for a package that is started without a real one."""

from html import escape

from knews.outlet import Layout, Outlet

_HEADLINE = "하늘시, 새 다리 10월에 연다"
_TEXT = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m다.",
    "공사에는 4년이 걸렸다. 시는 “비가 잦아 한 해 늦어졌다”고 설명했다.",
)
_WRITER = "김하늘 기자"
_PAGE = """\
<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>{headline} | {name}</title>
{address}<meta property="og:site_name" content="{name}">
<meta property="og:title" content="{headline}">
</head>
<body>
<nav><a href="/">홈</a> <a href="/society">사회</a></nav>
<h1 class="{id}">{headline}</h1>
<p>입력 2025.01.22 17:43</p>
<div id="{id}">
{text}
<p>{writer} {mail}</p>
</div>
<footer>{name}</footer>
</body>
</html>
"""


def sample_layout(id_: str) -> Layout:
    """Give the layout of the invented page; no real page has it, so that it does no harm.

    >>> sample_layout("haneul").body
    '#haneul'
    """
    return Layout(id="1", when=f"#{id_}", headline=f"h1.{id_}", body=f"#{id_}")


def sample_page(outlet: Outlet) -> str:
    """Write an invented page in the form of the sample layout."""
    host = outlet.hosts[0] if outlet.hosts else None
    address = f'<link rel="canonical" href="https://www.{host}/news/202501220001">\n' if host else ""
    return _PAGE.format(
        headline=_HEADLINE,
        name=escape(outlet.name),
        address=address,
        id=outlet.id,
        text="\n".join(f"<p>{each}</p>" for each in _TEXT),
        writer=_WRITER,
        mail=f"sky@{host or 'haneul.example'}",
    )


def sample_dump(outlet: Outlet) -> str:
    """Write an invented dump, as an aggregator leaves it."""
    host = outlet.hosts[0] if outlet.hosts else "haneul.example"
    rights = f"ⓒ {outlet.name}, 무단전재 및 재배포 금지"
    return "\n\n".join((_HEADLINE, "입력 2025.01.22 17:43", *_TEXT, f"{_WRITER} sky@{host}", rights)) + "\n"
