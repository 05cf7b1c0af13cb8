"""What can go wrong with a whole input or an outlet: few errors, each with its data and what to do next.

What is doubtful *inside* an article is no error: it is a `knews.Problem` in `Article.problems`.
"""

import attrs

from knews.public import public


@public
class KnewsError(Exception):
    """Anything that keeps knews from giving an Article."""


@public
@attrs.frozen(auto_exc=True, str=False)
class EmptyInput(KnewsError):
    """The input holds nothing but white space."""

    def __str__(self) -> str:
        return "the input is empty: give the text or the bytes of one article"


@public
@attrs.frozen(auto_exc=True, str=False)
class DecodeError(KnewsError):
    """The bytes are no text in any encoding that Korean pages and dumps use."""

    #: The encodings that were tried, in order.
    tried: tuple[str, ...]
    #: Offset of the first byte that the best of them could not read.
    offset: int

    def __str__(self) -> str:
        return (
            f"the bytes are no text in {', '.join(self.tried)} (first bad byte at offset {self.offset}): "
            "decode them yourself and give knews the str"
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class LimitExceeded(KnewsError):
    """The input is larger than a stated limit."""

    #: What is limited: "input bytes", "input characters".
    limit: str
    #: The most that is allowed.
    allowed: int
    #: What was found.
    found: int

    def __str__(self) -> str:
        return (
            f"{self.limit}: {self.found:,} is over the limit of {self.allowed:,}: give one article at a time"
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class UnsupportedInput(KnewsError):
    """The input is of a kind that knews does not read."""

    #: What it looks like: "a PDF file", "a ZIP file (docx, hwpx, epub)".
    kind: str

    def __str__(self) -> str:
        return f"the input looks like {self.kind}, which knews does not read: give it the article's text"


@public
@attrs.frozen(auto_exc=True, str=False)
class UnknownOutlet(KnewsError, LookupError):
    """No installed outlet has this id."""

    #: The id that was asked for.
    id: str
    #: Installed ids that look like it, best first.
    similar: tuple[str, ...] = ()

    def __str__(self) -> str:
        guess = f" (did you mean {' or '.join(self.similar)}?)" if self.similar else ""
        return f"no outlet {self.id!r} is installed{guess}: `knews outlets` lists what is"


@public
@attrs.frozen(auto_exc=True, str=False)
class BrokenOutlet(KnewsError):
    """An installed outlet could not be loaded; the others go on without it."""

    #: The entry point's name.
    id: str
    #: The distribution that brought it.
    package: str
    #: What went wrong, in one line.
    reason: str

    def __str__(self) -> str:
        return f"outlet {self.id!r} of package {self.package} is broken ({self.reason}): mend or uninstall it"


@public
@attrs.frozen(auto_exc=True, str=False)
class OutletClash(KnewsError):
    """Two packages claim one id or one host, and neither replaces the other's; all else goes on."""

    #: What is claimed twice: "id" or "host".
    kind: str
    #: That id or host.
    key: str
    #: Who claims it: an outlet's id and the distribution that brought it, for each.
    claims: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        claims = " and ".join(f"outlet {id_!r} of package {package}" for id_, package in self.claims)
        return (
            f"{self.kind} {self.key!r} is claimed by {claims}: uninstall one of them, or let one say "
            f'replaces="{self.claims[0][0]}"'
        )
