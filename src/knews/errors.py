"""What can go wrong with a whole input or an outlet: few errors, each with its data and what to do next.

Each says it in the reader's language when it is shown: `knews.wording`.
What is doubtful *inside* an article is no error: it is a `knews.Problem` in `Article.problems`.
"""

import reprlib

import attrs

from knews.interrupts import was_pressed
from knews.public import public
from knews.wording import _, marked


@public
class KnewsError(Exception):
    """Anything that keeps knews from giving an Article."""


@public
@attrs.frozen(auto_exc=True, str=False)
class EmptyInput(KnewsError):
    """The input holds nothing but white space."""

    def __str__(self) -> str:
        return _("the input is empty: give the text or the bytes of one article")


@public
@attrs.frozen(auto_exc=True, str=False)
class DecodeError(KnewsError):
    """The bytes are no text in any encoding that Korean pages and dumps use."""

    #: The encodings that were tried, in order.
    tried: tuple[str, ...]
    #: Offset of the first byte that the best of them could not read.
    offset: int

    def __str__(self) -> str:
        return told(
            _(
                "the bytes are no text in {encodings} (first bad byte at offset {offset}): "
                "decode them yourself and give knews the str"
            ),
            encodings=", ".join(self.tried),
            offset=self.offset,
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
        message = told(
            _("{limit}: {found:,} is over the limit of {allowed:,}: give one article at a time"),
            limit=_(self.limit),
            found=self.found,
            allowed=self.allowed,
        )
        if not self.name:
            return message
        return message + told(
            _(", or raise it: limits=Limits({name}={found})"), name=self.name, found=self.found
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class UnsupportedInput(KnewsError):
    """The input is of a kind that knews does not read."""

    #: What it looks like: "a PDF file", "a ZIP file (docx, hwpx, epub)".
    kind: str

    def __str__(self) -> str:
        return told(
            _("the input looks like {kind}, which knews does not read: give it the article's text"),
            kind=_(self.kind),
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class NoTextKey(KnewsError, LookupError):
    """A record has no key that holds the text of an article, or there is nothing under it."""

    #: The record's keys, in its order.
    keys: tuple[str, ...]
    #: Those that hold texts, and under which nothing is.
    empty: tuple[str, ...] = ()

    def __str__(self) -> str:
        keys = listed(self.keys)
        if self.empty:
            return told(
                _("the record holds no text: nothing is under {empty} (its keys: {keys})"),
                empty=listed(self.empty),
                keys=keys,
            )
        return told(
            _(
                "no key of the record is known to hold the text (its keys: {keys}): name the one that does, "
                'fields={{"text": "…"}}'
            ),
            keys=keys,
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
        there = listed(self.there)
        if self.key is None:
            return told(
                _("fields: no field is called {field}: the fields are {fields}"),
                field=shortened(self.field),
                fields=there,
            )
        return told(
            _("fields: {field} is to be under {key}, and the record has no such key: its keys are {keys}"),
            field=self.field,
            key=shortened(self.key),
            keys=there,
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class WrongSchema(KnewsError, ValueError):
    """A JSON form is of another version than this knews reads."""

    #: What stands under "schema".
    found: object
    #: The version that is read.
    reads: int

    def __str__(self) -> str:
        return told(
            _("schema {found} is not {reads}: read it with the knews that wrote it"),
            found=reprlib.repr(self.found),
            reads=self.reads,
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class DamagedForm(KnewsError, ValueError):
    """What should be the JSON form of an Article has something missing in it, or of another type."""

    #: Where: "blocks[0].start".
    path: str
    #: What is wrong there.
    reason: str

    def __str__(self) -> str:
        return told(_("the JSON form is damaged at {path}: {reason}"), path=self.path, reason=self.reason)


@public
@attrs.frozen(auto_exc=True, str=False)
class MissingExtra(KnewsError, ImportError):
    """What was asked for needs a package that knews itself does without."""

    #: The package that is not installed: "pyarrow".
    package: str
    #: The extra of knews that brings it: "batch".
    extra: str

    def __str__(self) -> str:
        return told(
            _("this needs the package {package}, which is not installed: pip install 'knews[{extra}]'"),
            package=self.package,
            extra=self.extra,
        )


@public
@attrs.frozen(auto_exc=True, str=False)
class UnknownOutlet(KnewsError, LookupError):
    """No installed outlet has this id."""

    #: The id that was asked for.
    id: str
    #: Installed ids that look like it, best first.
    similar: tuple[str, ...] = ()

    def __str__(self) -> str:
        return told(
            _(
                "no outlet {id} is installed{guess}: `knews outlets` lists what is; one of your own needs "
                "an entry point of this name in the group knews.outlets, and its package installed again"
            ),
            id=shortened(self.id),
            guess=guess(self.similar),
        )


@attrs.frozen(auto_exc=True, str=False)
class WrongRule(KnewsError, ValueError):
    """Something that an outlet states cannot be used; who knows the outlet raises `BrokenOutlet` for it."""

    #: What it is and what is wrong with it, in one line.
    reason: str

    def __str__(self) -> str:
        return told("{reason}", reason=self.reason)


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
        if self.package == "?":
            return told(
                _("outlet {id} is broken ({reason}): mend it"), id=shortened(self.id), reason=self.reason
            )
        return told(
            _("outlet {id} of package {package} is broken ({reason}): mend or uninstall it"),
            id=shortened(self.id),
            package=self.package,
            reason=self.reason,
        )


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
        claim = _("outlet {id} of package {package}")
        claims = _(" and ").join(
            claim.format(id=shortened(id_), package=package) for id_, package in self.claims[:_CLAIMS]
        )
        return told(
            _(
                '{kind} {key} is claimed by {claims}: uninstall one of them, or let one say replaces="{replaced}"'
            ),
            kind=_(self.kind),
            key=shortened(self.key),
            claims=claims,
            replaced=self.claims[0][0],
        )


#: What errors hold as data, in English: what two outlets claim, what is limited, what an input looks like.
WORDS = (
    marked("id"),
    marked("host"),
    marked("name"),
    marked("mail domain"),
    marked("Naver office"),
    marked("input bytes"),
    marked("input characters"),
    marked("levels of nested elements"),
    marked("a PDF file"),
    marked("a ZIP file (docx, hwpx, epub)"),
    marked("an OLE file (hwp, doc, xls)"),
    marked("an HWP file"),
    marked("a PNG image"),
    marked("a JPEG image"),
    marked("a GIF image"),
    marked("a gzip file"),
    marked("a zstd file"),
    marked("an xz file"),
    marked("a 7z file"),
    marked("a RAR file"),
    marked("a SQLite database"),
    marked("an ELF program"),
)


def told(message: str, **values: object) -> str:
    r"""Fill in a message: foreign texts are cut, and what a terminal would obey is written as Python escapes it.

    >>> told("outlet {id}", id="\x1b[31m새\n다리")
    'outlet \\x1b[31m새\\n다리'
    """
    return message.format(
        **{name: _plain(value) if isinstance(value, str) else value for name, value in values.items()}
    )


def _plain(text: str) -> str:
    short = text if len(text) <= _MOST else f"{text[:_MOST]}…"
    if short.isprintable():
        return short
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in short)


def listed(words: tuple[str, ...]) -> str:
    """Name some words in a message, the first of many.

    >>> listed(("제목", "본문")), listed(())
    ("'제목', '본문'", 'none')
    >>> listed(tuple("가나다라마바사아자차카타파하") * 2).count(",")
    20
    """
    shown = ", ".join(map(shortened, words[:_SHOWN]))
    return _("none") if not words else shown + (", …" if len(words) > _SHOWN else "")


def shortened(text: str) -> str:
    """Show a foreign text in a message, no more than a short excerpt of it.

    >>> shortened("다" * 500)
    "'다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다다…'"
    """
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


#: So many words are named, so many characters of each, and so many of any other value.
_SHOWN = 20
_LONGEST = 60
_MOST = 600
#: Who claims one thing: so many are named.
_CLAIMS = 5


def guess(similar: tuple[str, ...]) -> str:
    """Ask whether one of these was meant; "" where there are none.

    >>> guess(("hankyung",))
    ' (did you mean hankyung?)'
    """
    return told(_(" (did you mean {words}?)"), words=_(" or ").join(similar)) if similar else ""


def reason_of(error: BaseException) -> str:
    r"""Say in one line what a foreign error is, whatever its own words do.

    >>> reason_of(ValueError("no bridge\n  here")), reason_of(SystemExit())
    ('ValueError: no bridge here', 'SystemExit')
    """
    try:
        words = " ".join(str(error).split())
    except BaseException as other:  # its own words are foreign code, too
        if was_pressed(other):
            raise
        words = ""
    name = type(error).__name__
    return f"{name}: {words}" if words else name
