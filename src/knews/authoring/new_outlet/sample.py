"""An invented page and an invented dump, for a package that is started without a real one."""

from html import escape

from knews.authoring.new_outlet.template import fill
from knews.outlet import Layout, Outlet


def sample_layout(id_: str) -> Layout:
    """Give the layout of the invented page; no real page has it, so that it does no harm.

    >>> sample_layout("haneul").body
    '#haneul'
    """
    return Layout(id="1", when=f"#{id_}", headline=f"h1.{id_}", body=f"#{id_}")


def sample_page(outlet: Outlet) -> str:
    """Write an invented page in the form of the sample layout."""
    url = f"https://www.{outlet.hosts[0]}/news/202501220001" if outlet.hosts else None
    address = f'<link rel="canonical" href="{url}">\n' if url is not None else ""
    return fill("page.html", id=outlet.id, name=escape(outlet.name), address=address, host=_host(outlet))


def sample_dump(outlet: Outlet) -> str:
    """Write an invented dump, as an aggregator leaves it."""
    return fill("dump.txt", name=outlet.name, host=_host(outlet))


def _host(outlet: Outlet) -> str:
    """Give the host of the invented writer's address."""
    return outlet.hosts[0] if outlet.hosts else "haneul.example"
