"""Whose a URL or a text is: the question alone, without an Article."""

from knews import arguments
from knews.outlet import GENERIC, Outlet
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
    url = arguments.text("url", url, "a str: leave it out where there is none")
    text = arguments.text("text", text, "a str: decode bytes first")
    id_ = outlet_of_url(url) if url is not None else None
    if id_ is None and text is not None:
        # The patterns of the press grammar take far longer to compile than a URL to look up.
        from knews.attribution import attribute  # noqa: PLC0415
        from knews.label import label  # noqa: PLC0415
        from knews.read.text import read_text  # noqa: PLC0415

        shown = attribute([labelled.block for labelled in label(read_text(text), GENERIC)]).outlet
        id_ = shown.id if shown is not None else None
    return get_outlet(id_) if id_ is not None else None
