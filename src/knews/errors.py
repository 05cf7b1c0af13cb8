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
    #: The field of `Limits` that raises it; "" where none does.
    name: str = ""

    def __str__(self) -> str:
        message = (
            f"{self.limit}: {self.found:,} is over the limit of {self.allowed:,}: give one article at a time"
        )
        return f"{message}, or raise it: limits=Limits({self.name}={self.found})" if self.name else message


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
class NoTextKey(KnewsError, LookupError):
    """A record has no key that holds the text of an article, or there is nothing under it."""

    #: The record's keys, in its order.
    keys: tuple[str, ...]
    #: Those that hold texts, and under which nothing is.
    empty: tuple[str, ...] = ()

    def __str__(self) -> str:
        keys = ", ".join(map(repr, self.keys)) or "none"
        if self.empty:
            empty = ", ".join(map(repr, self.empty))
            return f"the record holds no text: nothing is under {empty} (its keys: {keys})"
        return (
            f"no key of the record is known to hold the text (its keys: {keys}): name the one that does, "
            'fields={"text": "…"}'
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class WrongField(KnewsError, LookupError):
    """What `fields` says of a record does not fit it: there is no such field, or no such key."""

    #: The field that it names.
    field: str
    #: The key that the record does not have; None where the field is wrong.
    key: str | None
    #: The fields, or the record's keys, that there are.
    there: tuple[str, ...]

    def __str__(self) -> str:
        there = ", ".join(map(repr, self.there)) or "none"
        if self.key is None:
            return f"fields: no field is called {self.field!r}: the fields are {there}"
        return f"fields: {self.field} is to be under {self.key!r}, and the record has no such key: its keys are {there}"


@public
@attrs.frozen(auto_exc=True, str=False)
class MissingExtra(KnewsError, ImportError):
    """What was asked for needs a package that knews itself does without."""

    #: The package that is not installed: "pyarrow".
    package: str
    #: The extra of knews that brings it: "batch".
    extra: str

    def __str__(self) -> str:
        return f"this needs the package {self.package}, which is not installed: pip install 'knews[{self.extra}]'"


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
        return (
            f"no outlet {self.id!r} is installed{guess}: `knews outlets` lists what is; one of your own needs "
            "an entry point of this name in the group knews.outlets, and its package installed again"
        )


@attrs.frozen(auto_exc=True, str=False)
class WrongRule(KnewsError, ValueError):
    """Something that an outlet states cannot be used; who knows the outlet raises `BrokenOutlet` for it."""

    #: What it is and what is wrong with it, in one line.
    reason: str

    def __str__(self) -> str:
        return self.reason


@public
@attrs.frozen(auto_exc=True, str=False)
class BrokenOutlet(KnewsError):
    """An outlet could not be loaded, or one of its rules or hooks cannot be used; the others go on without it."""

    #: The outlet's id; where it could not be loaded, the entry point's name.
    id: str
    #: The distribution that brought it; "?" for an Outlet that is not installed.
    package: str
    #: What went wrong, in one line.
    reason: str

    def __str__(self) -> str:
        package = f" of package {self.package}" if self.package != "?" else ""
        advice = "mend or uninstall it" if package else "mend it"
        return f"outlet {self.id!r}{package} is broken ({self.reason}): {advice}"


@public
@attrs.frozen(auto_exc=True, str=False)
class OutletClash(KnewsError):
    """Two outlets claim one id or one host, and neither replaces the other; all else goes on.

    Where they claim a name, a mail domain or a Naver office, it is no more than reported: the first keeps it.
    """

    #: What is claimed twice: "id", "host", "name", "mail domain", "Naver office".
    kind: str
    #: That id, host or name.
    key: str
    #: Who claims it: an outlet's id and the distribution that brought it, for each.
    claims: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        claims = " and ".join(f"outlet {id_!r} of package {package}" for id_, package in self.claims)
        return (
            f"{self.kind} {self.key!r} is claimed by {claims}: uninstall one of them, or let one say "
            f'replaces="{self.claims[0][0]}"'
        )


def reason_of(error: BaseException) -> str:
    r"""Say in one line what a foreign error is, whatever its own words do.

    >>> reason_of(ValueError("no bridge\n  here")), reason_of(SystemExit())
    ('ValueError: no bridge here', 'SystemExit')
    """
    try:
        words = " ".join(str(error).split())
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - its own words are foreign code, too
        words = ""
    name = type(error).__name__
    return f"{name}: {words}" if words else name
