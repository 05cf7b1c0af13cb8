"""What the commas in a layout's selector mean, said where such a selector is shown or its field is wrong."""

from collections.abc import Iterator

from knews.outlet import Layout, alternatives

#: Selectors of which every alternative is read; of the others the first that gives anything.
_ALL = frozenset({"byline", "caption", "drop"})
#: The selector that gives a field of an Article, by the field's name.
_GIVERS = {
    "headline": "headline",
    "subheadlines": "subheadline",
    "published": "published",
    "modified": "modified",
    "bylines": "byline",
    "captions": "caption",
    "copyright": "copyright",
}


def comma_note(field: str, css: str) -> str:
    """Say what the commas of a selector mean, in brackets to stand behind it; "" for one without.

    >>> comma_note("byline", ".name, .mail"), comma_note("published", ".new, .old")
    (' (commas in byline: all are read)', ' (commas in published: the first that gives anything is read)')
    >>> comma_note("published", ".date")
    ''
    """
    if len(alternatives(css)) < 2:
        return ""
    meaning = "all are read" if field in _ALL else "the first that gives anything is read"
    return f" (commas in {field}: {meaning})"


def notes_of(field: str, layout: Layout) -> Iterator[str]:
    """Give the selector of a layout that gives a field of an Article, where it has commas, with what they mean.

    >>> list(notes_of("bylines", Layout(id="2024", when="#news", byline=".name, .mail")))
    ['layout 2024: byline .name, .mail (commas in byline: all are read)']
    >>> list(notes_of("outlet", Layout(id="2024", when="#news")))
    []
    """
    name = _GIVERS.get(field)
    css: str | None = getattr(layout, name) if name is not None else None
    if name is not None and css is not None and (note := comma_note(name, css)):
        yield f"layout {layout.id}: {name} {css}{note}"
