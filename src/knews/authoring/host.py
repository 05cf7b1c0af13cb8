"""Hosts, as people type them and as outlets state them."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")


def host_of(text: str) -> str | None:
    """Read a host as people type it: with a scheme, "www.", a path; None where there is none.

    >>> host_of("https://www.haneul.example/"), host_of("Haneul.Example:8080"), host_of("하늘.example")
    ('haneul.example', 'haneul.example', 'xn--wh1bz27d.example')
    >>> host_of("haneul"), host_of("하늘일보 누리집")
    (None, None)
    """
    text = text.strip()
    try:
        name = urlsplit(text if "//" in text else f"//{text}").hostname or ""
        host = name.encode("idna").decode("ascii").removeprefix("www.")
    except ValueError:  # no host can be so: "http://[x", a label of a hundred letters
        return None
    return host if _HOST.fullmatch(host) else None
