"""An Outlet -> the Python that states it, with comments, as the formatter would leave it."""

from collections.abc import Iterator, Mapping, Sequence

from knews.authoring.new_outlet.quoting import WIDTH, comments, docstring, quoted, raw, width
from knews.authoring.new_outlet.template import fill
from knews.families import FAMILIES
from knews.outlet import Layout, Line, Outlet

#: Comments by field: "hosts"; of a layout by its id: "2024.body"; of one of several values by its place: "lines.0",
#: "2024.drop.1"; of a family by its module: "family.ndsoft".
Notes = Mapping[str, Sequence[str]]

#: What a Layout states as one selector each, in the order of its fields.
_SELECTORS = (
    "headline", "subheadline", "published", "modified", "byline", "body", "caption", "copyright", "script",
)  # fmt: skip


def outlet_source(outlet: Outlet, notes: Notes, *, families: Sequence[str] = ()) -> str:
    """Write the module of an outlet.

    Args:
        outlet: What it states; of its own layouts and lines each field that is set is written.
        notes: Comments to stand above the fields.
        families: The modules of `knews.families` whose layouts it takes over, behind its own.

    >>> outlet_source(Outlet(id="haneul", name="하늘일보"), {}).splitlines()[4:6]
    ['outlet = Outlet(', '    id="haneul",']
    """
    names = ["Outlet"]
    if _own(outlet):
        names.append("Layout")
    if outlet.lines:
        names += ["Line", "Role"]
    imports = [f"from knews import {', '.join(sorted(names))}"]
    if families:
        imports.append(f"from knews.families import {', '.join(sorted(families))}")
    return fill(
        "outlet.py",
        docstring=docstring(f"{outlet.name} ({', '.join(outlet.hosts) or 'no host'})."),
        imports="\n".join(imports),
        fields="\n".join(f"    {line}" if line else "" for line in _fields(outlet, notes, families)),
    )


def _own(outlet: Outlet) -> tuple[Layout, ...]:
    """Give the layouts that are no family's."""
    return tuple(layout for layout in outlet.layouts if layout not in FAMILIES)


def _fields(outlet: Outlet, notes: Notes, families: Sequence[str]) -> Iterator[str]:
    yield f"id={quoted(outlet.id)},"
    yield f"name={quoted(outlet.name)},"
    for field in ("names", "hosts", "urls"):
        values: tuple[str, ...] = getattr(outlet, field)
        yield from comments(notes.get(field, ()))
        if values:
            yield from _tuple(field, [raw(each) if field == "urls" else quoted(each) for each in values])
    yield from comments(notes.get("layouts", ()))
    yield from _layouts(_own(outlet), notes, families)
    yield from comments(notes.get("mails", ()))
    if outlet.mails:
        yield from _tuple("mails", list(map(quoted, outlet.mails)))
    if outlet.lines:
        yield "lines=("
        for at, line in enumerate(outlet.lines):
            yield from (f"    {text}" for text in (*comments(notes.get(f"lines.{at}", ())), *_line(line)))
        yield "),"


def _layouts(own: Sequence[Layout], notes: Notes, families: Sequence[str]) -> Iterator[str]:
    """Write the layouts: those of one family by its name, one that says little in one line, else each below the other."""
    if len(families) == 1 and not own:
        yield from comments(notes.get(f"family.{families[0]}", ()))
        yield f"layouts={families[0]}.LAYOUTS,"
    elif not families and (whole := _short_layouts(own, notes)) is not None:
        yield whole
    elif own or families:
        yield "layouts=("
        for layout in own:
            yield from (f"    {line}" for line in _layout(layout, notes))
        for family in families:
            yield from (f"    {line}" for line in comments(notes.get(f"family.{family}", ())))
            yield f"    *{family}.LAYOUTS,"
        yield "),"


def _short_layouts(layouts: Sequence[Layout], notes: Notes) -> str | None:
    """Write one layout in one line, if it says so little that it fits."""
    if len(layouts) != 1 or layouts[0].drop or layouts[0].distrust:
        return None
    if any(key.startswith(f"{layouts[0].id}.") for key in notes):
        return None
    fields = ("id", "when", *_SELECTORS)
    stated = [f"{field}={quoted(value)}" for field in fields if (value := getattr(layouts[0], field))]
    whole = f"layouts=(Layout({', '.join(stated)}),),"
    return whole if width(whole) + 4 <= WIDTH else None


def _layout(layout: Layout, notes: Notes) -> Iterator[str]:
    yield "Layout("
    yield f"    id={quoted(layout.id)},"
    for field in ("when", *_SELECTORS):
        yield from (f"    {line}" for line in comments(notes.get(f"{layout.id}.{field}", ())))
        css: str | None = getattr(layout, field)
        if css is not None:
            yield f"    {field}={quoted(css)},"
    for name, values in (("drop", layout.drop), ("distrust", layout.distrust)):
        if values:
            yield f"    {name}=("
            for at, value in enumerate(values):
                yield from (f"        {line}" for line in comments(notes.get(f"{layout.id}.{name}.{at}", ())))
                yield f"        {quoted(value)},"
            yield "    ),"
    yield "),"


def _line(line: Line) -> Iterator[str]:
    role, pattern = f"Role.{line.role.name}", raw(line.pattern)
    whole = f"Line({role}, {pattern}),"
    if width(whole) + 8 <= WIDTH:
        yield whole
    else:
        yield from ("Line(", f"    {role},", f"    {pattern},", "),")


def _tuple(field: str, values: Sequence[str]) -> Iterator[str]:
    """Write a tuple: one value in the line where it fits, several below each other."""
    whole = f"{field}=({values[0]},),"
    if len(values) == 1 and width(whole) + 4 <= WIDTH:
        yield whole
    else:
        yield f"{field}=("
        yield from (f"    {value}," for value in values)
        yield "),"
