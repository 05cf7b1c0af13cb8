"""Whose a URL or a text is: the question alone, without an Article."""

from knews import arguments
from knews.outlet import Outlet
from knews.registry import get_outlet, outlet_of_url


def find_outlet(*, url: str | None = None, text: str | None = None) -> Outlet | None:
    """Find an installed outlet by a URL on one of its hosts, else by what a text shows; None where nothing does.

    A URL is looked up without an import of any other outlet; a text needs what all of them state.

    Raises:
        BrokenOutlet: The outlet that the URL is on cannot be loaded.
        OutletClash: Two packages claim that outlet's id or host.
        TypeError: `url` or `text` is no str; None and nan say that it is not given.

    >>> found = find_outlet(url="https://www.hankyung.com/article/2025012203381")
    >>> found.id if found else None
    'hankyung'
    >>> find_outlet(text="시가 다리를 연다.") is None
    True
    """
    if not arguments.is_given("url", url, (str,), "a str: leave it out where there is none"):
        url = None
    if not arguments.is_given("text", text, (str,), "a str: decode bytes first"):
        text = None
    id_ = outlet_of_url(url) if url is not None else None
    if id_ is None and text is not None:
        # The patterns of the press grammar take far longer to compile than a URL to look up.
        from knews.identify import identify  # noqa: PLC0415

        id_ = identify(text).outlet
    return get_outlet(id_) if id_ is not None else None
