"""Collect the marked messages of src/knews into the Korean catalog and compile it: `python tools/messages.py`.

A new message gets an empty Korean text, one that is no longer there is dropped; fill in what is empty and run it again.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "src" / "knews"
LOCALE = PACKAGE / "locale" / "ko" / "LC_MESSAGES"
#: What marks a message: `knews.wording`.
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "marked": None, "counted": (1, 2)}


class Bare(Catalog):
    """A catalog that says nothing of when it was made and by what: the same messages are the same bytes."""

    @property  # type: ignore[misc]
    def mime_headers(self) -> list[tuple[str, str]]:
        """Give what a program needs to read it."""
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", self.plural_forms)]


def collected() -> Catalog:
    """Give the messages that the code marks, without any translation."""
    catalog = Catalog(project="knews", charset="utf-8")
    found = extract_from_dir(
        PACKAGE, method_map=[("**.py", "python"), ("**.jinja", "jinja2")], keywords=KEYWORDS
    )
    for _file, _line, message, _comments, _context in found:
        catalog.add(message)
    return catalog


def translated(name: str) -> Catalog:
    """Read a Korean catalog: "knews", or "argparse" for the words of argparse."""
    with (LOCALE / f"{name}.po").open("rb") as file:
        return read_po(file, locale="ko", charset="utf-8", abort_invalid=True)


def compiled(catalog: Catalog) -> bytes:
    """Give a catalog as programs load it."""
    plain = Bare(locale="ko", fuzzy=False, header_comment="")
    for message in sorted((one for one in catalog if one.id), key=lambda one: str(one.id)):
        plain.add(message.id, message.string, flags=message.flags)
    file = io.BytesIO()
    write_mo(file, plain)
    return file.getvalue()


def main() -> int:
    """Bring both catalogs up to date; 1 where a message has no Korean text yet."""
    catalog = Bare(locale="ko", fuzzy=False, header_comment="# Korean messages of knews.")
    known = {str(message.id): message.string for message in translated("knews")}
    for message in collected():
        if message.id:
            empty = ("",) if isinstance(message.id, tuple | list) else ""
            catalog.add(message.id, known.get(str(message.id), empty))
    with (LOCALE / "knews.po").open("wb") as file:
        write_po(file, catalog, width=120, sort_output=True, no_location=True)
    missing = 0
    for name in ("knews", "argparse"):
        found = translated(name)
        (LOCALE / f"{name}.mo").write_bytes(compiled(found))
        for message in found:
            strings = [message.string] if isinstance(message.string, str) else message.string or ("",)
            if message.id and not all(strings):
                print(f"{name}.po: no Korean text for {message.id!r}", file=sys.stderr)
                missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
