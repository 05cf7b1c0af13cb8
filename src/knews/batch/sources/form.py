"""What a file is: by its first bytes where these leave no doubt, else by its suffix, else by how its text begins."""

import enum
import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Final

from knews.batch.sources.encoding import decode_head
from knews.press.pattern import pattern
from knews.record_keys import find_fields
from knews.source_container import find_container, is_mail
from knews.source_kind import Kind
from knews.source_markup import is_page


class Form(enum.Enum):
    """How the inputs lie in a file."""

    PAGE = "page"
    SAVED = "saved page"
    LINES = "json lines"
    JSON = "json"
    TABLE = "table"
    SHEETS = "excel"
    OLD_SHEETS = "old excel"
    PARQUET = "parquet"
    ARROW = "arrow"
    DATABASE = "sqlite"
    WARC = "warc"
    FEED = "feed"
    MAIL = "mail"
    MAILBOX = "mailbox"
    ZIP = "zip"
    TAR = "tar"


#: Forms whose rows have columns.
TABLES: Final = frozenset(
    (Form.LINES, Form.JSON, Form.TABLE, Form.SHEETS, Form.PARQUET, Form.ARROW, Form.DATABASE)
)
#: First bytes that begin nothing else.
_MAGIC: Final = (
    (b"PAR1", Form.PARQUET),
    (b"ARROW1", Form.ARROW),
    (b"FEA1", Form.ARROW),
    (b"SQLite format 3\x00", Form.DATABASE),
    (b"WARC/", Form.WARC),
)
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
#: Documents that are zip files by their bytes; knews says that it does not read them.
_DOCUMENTS: Final = (".docx", ".hwpx", ".epub", ".pptx", ".odt")
_SHEETS: Final = (".xlsx", ".xlsm", ".xltx")
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Where the sheets of a book of Excel's stand in it.
_BOOK: Final = b"xl/w"
_TAR: Final = slice(257, 262)
_SUFFIXES: Final = {
    ".jsonl": Form.LINES,
    ".ndjson": Form.LINES,
    ".jl": Form.LINES,
    ".json": Form.JSON,
    ".csv": Form.TABLE,
    ".tsv": Form.TABLE,
    ".tab": Form.TABLE,
    ".xml": Form.FEED,
    ".rss": Form.FEED,
    ".atom": Form.FEED,
    ".rdf": Form.FEED,
    ".eml": Form.MAIL,
    ".mbox": Form.MAILBOX,
    ".mhtml": Form.SAVED,
    ".mht": Form.SAVED,
}
#: Binary forms whose first bytes say nothing.
_BARE: Final = {".tar": Form.TAR, ".zip": Form.ZIP, ".arrows": Form.ARROW, ".arrow": Form.ARROW}
_CONTAINERS: Final[Mapping[Kind | None, Form]] = {
    Kind.JSON: Form.JSON,
    Kind.FEED: Form.FEED,
    Kind.MAIL: Form.MAIL,
    Kind.CSV: Form.TABLE,
}
_PAGES: Final = (".html", ".htm", ".xhtml", ".md")
_BLANK: Final = " \t\n\r\f\v\xa0\u3000\ufeff"
#: So many characters show how a text begins.
_HEAD: Final = 4_000
# Subject: … | Return-Path: …
_HEADER = pattern(r"[A-Za-z][A-Za-z0-9-]{0,60}:(?:[ \t]|\r?\n[ \t])")
# From sky@haneul.example Wed Jan 22 17:43:00 2025
_FROM = pattern(r"From [^\n]{3,300}\n")
_RELATED = pattern(r"(?im)^content-type:\s*multipart/related\b")
_FEED = pattern(
    r"(?is)(?:<\?[^>]{0,300}\?>\s*|<!--(?>.*?-->)\s*|<!DOCTYPE[^>]{0,300}>\s*)*<(?:rss|feed|rdf:RDF|channel)\b"
)


def tell_form(name: str, head: bytes) -> Form:
    r"""Tell what a file is.

    Args:
        name: Its name, for its suffix.
        head: Its first bytes, or all of them.

    >>> tell_form("a.csv", b"title,text\n"), tell_form("a.csv", b"<html><body>"), tell_form("a", b'{"text": "..."}')
    (<Form.TABLE: 'table'>, <Form.PAGE: 'page'>, <Form.JSON: 'json'>)
    """
    suffix = PurePath(name).suffix.casefold()
    if (binary := _tell_binary(suffix, head)) is not None:
        return binary
    if suffix in _PAGES and head.startswith(b"<"):
        # What most files of a crawl are: none of them need be decoded twice.
        return Form.PAGE
    text = decode_head(head)
    body = text.lstrip(_BLANK)
    stated = _SUFFIXES.get(suffix)
    if stated is not None and _begins(stated, body):
        return Form.LINES if stated is Form.JSON and _is_lines(body) else stated
    if not body or (suffix in _PAGES and body[0] not in "{["):
        return Form.PAGE
    return _tell_text(body)


def _tell_binary(suffix: str, head: bytes) -> Form | None:
    magic = next((form for magic, form in _MAGIC if head.startswith(magic)), None)
    if magic is not None:
        return magic
    if head.startswith(_ZIP):
        if suffix in _DOCUMENTS:
            return Form.PAGE
        book = suffix in _SHEETS or (suffix != ".zip" and _BOOK in head)
        return Form.SHEETS if book else Form.ZIP
    if head.startswith(_OLD):
        return Form.OLD_SHEETS if suffix in {*_SHEETS, ".xls"} else Form.PAGE
    if head[_TAR] == b"ustar":
        return Form.TAR
    lies = head.lstrip().startswith((b"<", b"{", b"["))
    return None if lies else _BARE.get(suffix)


def _begins(form: Form, body: str) -> bool:
    """Tell whether a text begins as one of a form does, so that its suffix does not lie."""
    if form in {Form.LINES, Form.JSON}:
        return body[:1] in {"{", "[", '"'}
    if form is Form.TABLE:
        return not body.startswith(("<", "{", "[{"))
    if form is Form.FEED:
        return _FEED.match(body[:_HEAD]) is not None
    if form is Form.MAILBOX:
        return _FROM.match(body) is not None
    return _HEADER.match(body) is not None and (form is Form.MAIL or _is_saved(body))


def _is_saved(body: str) -> bool:
    return _RELATED.search(body[:_HEAD]) is not None


def _is_lines(body: str) -> bool:
    """Tell JSON Lines from a JSON object by its first line, which is whole, and by more behind it."""
    first, _, rest = body.partition("\n")
    if not rest.strip() or first.strip() in {"[", "[]", "{}"}:
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True


def _tell_text(body: str) -> Form:
    """Tell what a text is by how it begins: a page or a dump, unless it is clearly something else."""
    mailbox = _FROM.match(body)
    if mailbox is not None and _HEADER.match(body, mailbox.end()) is not None:
        return Form.MAILBOX
    if _begins(Form.SAVED, body):
        return Form.SAVED
    if is_page(body) and not is_mail(body):
        return Form.PAGE
    form = _CONTAINERS.get(find_container(body), Form.PAGE)
    if form is Form.JSON and _is_lines(body):
        return Form.LINES
    # A table without a column for the text may be a dump with commas in its first line.
    sound = _names_text(body) if form is Form.TABLE else form is not Form.FEED or _begins(form, body)
    return form if sound else Form.PAGE


def _names_text(body: str) -> bool:
    line = body.partition("\n")[0]
    return any(
        "text" in find_fields([cell.strip(' "\r') for cell in line.split(separator)]) for separator in ",\t;|"
    )
