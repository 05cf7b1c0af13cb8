"""Each file to the source that reads its form; what one file does harms no other."""

from collections.abc import Iterator
from importlib import import_module
from typing import Final

from knews.batch.fault import Code, Fault, fault_of, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob, opened
from knews.batch.sources.form import TABLES, Form, tell_form
from knews.batch.sources.given import Given, Reader
from knews.errors import MissingExtra, WrongField
from knews.wording import _

#: The module and the function that read a form. It is imported when the first file of the form comes.
_READERS: Final = {
    Form.PAGE: ("page", "read_page"),
    Form.SAVED: ("mail", "read_saved"),
    Form.LINES: ("json_lines", "read_json_lines"),
    Form.JSON: ("json_values", "read_json_list"),
    Form.TABLE: ("table", "read_table"),
    Form.SHEETS: ("sheets", "read_sheets"),
    Form.OLD_SHEETS: ("sheets", "read_old_sheets"),
    Form.PARQUET: ("columnar", "read_parquet"),
    Form.ARROW: ("columnar", "read_arrow"),
    Form.DATABASE: ("database", "read_database"),
    Form.WARC: ("warc", "read_warc"),
    Form.FEED: ("feed", "read_feed"),
    Form.MAIL: ("mail", "read_mail"),
    Form.MAILBOX: ("mail", "read_mailbox"),
    Form.ZIP: ("archive", "read_zip"),
    Form.TAR: ("archive", "read_tar"),
}
_ARCHIVES: Final = (Form.ZIP, Form.TAR)
#: First bytes of what is packed otherwise.
_UNREAD: Final = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xfd7zXZ\x00",
    *(b"BZh%d1AY&SY" % level for level in range(1, 10)),
)


def read_blob(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the inputs in a file, and why what is left of it could not be read.

    Raises:
        WrongField: A column that is told is in no table so far.
        MissingExtra: A package that reads the form is not installed.
    """
    named, empty = False, True
    try:
        blob = opened(blob)
        for found in _reader_of(blob)(blob, given):
            empty = False
            for one in read_blob(found, given) if isinstance(found, Blob) else (found,):
                named = named or (isinstance(one, Unread) and _is_named(blob.fault, one))
                yield one
        if blob.fault is not None and not named:
            yield unread(blob.id, blob.fault, blob.place)
        elif empty:
            given.say(_("{place}: no inputs are in it").format(place=blob.place))
    except (WrongField, MissingExtra):
        raise
    except Exception as error:  # noqa: BLE001 - libraries that read foreign bytes raise what they like
        if not named:
            yield unread(blob.id, blob.fault or fault_of(error), blob.place)
    finally:
        blob.stream.close()


def is_table(blob: Blob) -> bool:
    """Tell whether a file has rows with columns; it is read anew afterwards.

    >>> from io import BytesIO
    >>> from knews.batch.sources.packed import Soft
    >>> is_table(Blob("a.csv", "a.csv", Soft(BytesIO(b"title,text")), "a.csv"))
    True
    """
    blob = opened(blob)
    return tell_form(blob.name, blob.head) in TABLES


def _is_named(fault: Fault | None, one: Unread) -> bool:
    """Tell whether an input that could not be read says already why its file ended."""
    return fault is not None and (one.code, one.message) == (fault.code, fault.message)


def _reader_of(blob: Blob) -> Reader:
    """Give what reads a file.

    Raises:
        Fault: Nothing does.
    """
    head = blob.head
    if not head:
        raise blob.fault or Fault(Code.EMPTY, "it is empty: get it anew")
    if head.startswith(_UNREAD):
        message = (
            "it is packed in a way that is not read (7z, bz2, RAR, xz): unpack it, and give what is in it"
        )
        raise Fault(Code.UNSUPPORTED, message)
    form = tell_form(blob.name, head)
    if form in _ARCHIVES and blob.inside:
        raise Fault(Code.NESTED, "it is an archive in an archive: unpack it, and give it by itself")
    module, function = _READERS[form]
    reader: Reader = getattr(import_module(f"knews.batch.sources.{module}"), function)
    return reader
