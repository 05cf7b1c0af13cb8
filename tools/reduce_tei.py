"""Reduce TEI's RELAX NG schema of everything, tei_all, to the elements that an export uses, for the tests.

    python tools/reduce_tei.py tei_all.rng > tests/data/tei_reduced.rng

The whole takes seven seconds to compile. Here every other element is not allowed, and nothing else is changed: what
fits this fits tei_all. The schema is published at https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng,
under BSD-2 and CC BY.
"""

import sys

from lxml import etree

#: The elements that an export uses.
ELEMENTS = frozenset(
    (
        *(
            "TEI",
            "teiHeader",
            "fileDesc",
            "titleStmt",
            "title",
            "author",
            "name",
            "roleName",
            "placeName",
            "email",
        ),
        *(
            "publicationStmt",
            "sourceDesc",
            "bibl",
            "publisher",
            "respStmt",
            "resp",
            "orgName",
            "date",
            "idno",
        ),
        *("availability", "profileDesc", "langUsage", "language", "textClass", "keywords", "term"),
        *("text", "body", "div", "head", "p", "figure", "graphic", "seg"),
    )
)
_RNG = "{http://relaxng.org/ns/structure/1.0}"
#: What holds other patterns and allows nothing where one of them is not allowed.
_NEEDS_ALL = ("group", "oneOrMore", "interleave", "element", "attribute", "list")


def main() -> None:
    """Print the reduced schema."""
    root = etree.parse(sys.argv[1], etree.XMLParser(remove_comments=True)).getroot()
    notes = [comment.text for comment in etree.parse(sys.argv[1]).iter(etree.Comment)][:2]
    for element in list(root.iter()):
        parent = element.getparent()
        if not str(element.tag).startswith(_RNG) and parent is not None:
            parent.remove(element)  # documentation and rules of Schematron
    for element in list(root.iter(f"{_RNG}element")):
        if element.get("name") not in ELEMENTS:
            _forbid(element)
    while _drop_unused(root):
        pass
    root.insert(
        0, etree.Comment("\n".join(["Reduced by tools/reduce_tei.py.", *(note or "" for note in notes)]))
    )
    etree.indent(root, " ")
    sys.stdout.buffer.write(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _forbid(element: etree._Element) -> None:
    """Put "not allowed" in the place of a pattern, and of what cannot be without it."""
    parent = element.getparent()
    while parent is not None and parent.tag.removeprefix(_RNG) in _NEEDS_ALL:
        element, parent = parent, parent.getparent()
    if parent is not None:
        parent.replace(element, etree.Element(f"{_RNG}notAllowed"))


def _drop_unused(root: etree._Element) -> bool:
    """Drop the definitions that nothing refers to; tell whether there was one."""
    used = {ref.get("name") for ref in root.iter(f"{_RNG}ref")}
    unused = [define for define in root.iter(f"{_RNG}define") if define.get("name") not in used]
    for define in unused:
        if (parent := define.getparent()) is not None:
            parent.remove(define)
    return bool(unused)


if __name__ == "__main__":
    main()
