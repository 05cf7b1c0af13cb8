"""Bodies that are not in the page's elements: the state that scripts hold, read as JSON and never run."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from knews.press.people import is_name
from knews.read.line import Line
from knews.read.tree import Tree, line_of, parse_page
from knews.read.walk import walk
from knews.rules.markup import CAPTION, FIELDS, HEADING, SCRIPT_FIELDS
from knews.rules.rule import Rule

_ARC = re.compile(r"Fusion\.globalContent\s*=\s*")
_STRING = r'"(?:[^"\\]+|\\.)*+"'
# self.__next_f.push([1,"…"]): the stream of a page by Next.js
_PUSH = re.compile(rf"self\.__next_f\.push\(\[1,\s*({_STRING})")
# "contentHtml":"<p>…</p>" | "contentHtml":"$28", which stands in row 28 of the stream
_CONTENT = re.compile(rf'"(?:contentHtml|articleBody|content)"\s*:\s*({_STRING})')
_FIELD = re.compile(
    rf'"(?P<key>title|subTitle|deployDt|updateDt|reDeployDt|writerDisplay)"\s*:\s*(?P<value>{_STRING})'
)
# "writerName":"김하늘","writerJobName":"기자","writerEmail":"sky@haneul.example"
_WRITER = re.compile(rf'"writerName":({_STRING}),"writerJobName":({_STRING}),"writerEmail":({_STRING})')
_ROW = re.compile(r"\$(?P<row>[0-9a-f]+)")
# $$…$$: where a picture or a box goes
_PLACEHOLDER = re.compile(r"\$\$[^$]{1,80}\$\$")
_HANGUL = re.compile("[가-힣]")
#: The least Hangul that makes a string of a script a body.
_LEAST = 200
_NEXT_FIELDS: Mapping[str, Rule] = {
    "title": SCRIPT_FIELDS["title"],
    "subTitle": SCRIPT_FIELDS["subTitle"],
    "deployDt": FIELDS["published"],
    "updateDt": FIELDS["modified"],
    "reDeployDt": FIELDS["modified"],
    "writerDisplay": SCRIPT_FIELDS["writerDisplay"],
}


def read_arc(tree: Tree) -> list[Line]:
    """Read `Fusion.globalContent` of Arc XP (조선일보, 조선비즈): headline, times, writers, elements of the text."""
    for script in tree.find("script#fusion-metadata"):
        story = _json_behind(_ARC, script.text or "", tree.limits.json)
        if story is not None:
            return list(_arc_lines(story, line_of(script)))
    return []


def _arc_lines(story: Mapping[str, object], line: int) -> Iterator[Line]:
    for path, rule in _ARC_FIELDS:
        value = _at(story, *path)
        if isinstance(value, str) and value.strip():
            yield Line(value.strip(), rule, line)
    for writer in _items(_at(story, "credits", "by")):
        if signature := _arc_signature(writer):
            yield Line(signature, SCRIPT_FIELDS["credits"], line)
    for element in _items(story.get("content_elements")):
        yield from _arc_element(element, line)


def _arc_signature(writer: object) -> str:
    """Give a writer's signature as the page draws it: 김하늘 기자 sky@haneul.example."""
    name = _word(writer, "byline") or _word(writer, *_ORIGINAL, "byline") or _word(writer, "name")
    if parted := _NAME_TURNED.fullmatch(name):
        name = parted["family"] + parted["own"]
    role = _word(writer, *_ORIGINAL, "role").rpartition(" ")[2] if is_name(name) else ""
    return " ".join(filter(None, (name, role, _word(writer, *_ORIGINAL, "email"))))


#: Where Arc keeps what the newsroom wrote of a writer.
_ORIGINAL = ("additional_properties", "original")
# 하늘 김: a Korean name in the order of an English one
_NAME_TURNED = re.compile(r"(?P<own>[가-힣]{1,3}) (?P<family>[가-힣]|남궁|황보|제갈|선우|독고|사공)")


def _arc_element(element: object, line: int) -> Iterator[Line]:
    """Read one element of the text: a picture, a paragraph, a heading, something else."""
    kind, content = _at(element, "type"), _at(element, "content")
    if kind == "image":
        picture, caption = _at(element, "url"), _at(element, "caption")
        if isinstance(caption, str) and caption.strip():
            yield Line(caption.strip(), CAPTION, line, image=picture if isinstance(picture, str) else None)
    elif isinstance(content, str) and content.strip():
        for part in _fragment(content, line):
            rule = part.rule
            if kind == "header":
                rule = HEADING
            elif kind not in ("text", "quote", "list"):
                rule = SCRIPT_FIELDS["other"]
            yield Line(part.text, rule, line)


_ARC_FIELDS: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (("headlines", "basic"), SCRIPT_FIELDS["headlines"]),
    (("subheadlines", "basic"), SCRIPT_FIELDS["subheadlines"]),
    (("first_publish_date",), FIELDS["published"]),
    (("last_updated_date",), FIELDS["modified"]),
)


def read_next(tree: Tree) -> list[Line]:
    """Read the stream of a page by Next.js (한국일보 2026): the article's HTML and what stands beside it."""
    stream = _stream(tree)
    best = ""
    for match in _CONTENT.finditer(stream):
        value = _unquote(match[1])
        if row := _ROW.fullmatch(value):
            value = _row(stream, row["row"])
        if len(value) > len(best):
            best = value
    if len(_HANGUL.findall(best)) < _LEAST:
        return []
    lines: list[Line] = []
    seen: set[str] = set()
    for match in _FIELD.finditer(stream):
        value = _unquote(match["value"])
        if match["key"] not in seen and value and value != "$undefined":
            seen.add(match["key"])
            rule = _NEXT_FIELDS[match["key"]]
            lines.extend(Line(part.text, rule, 1) for part in _fragment(value, 1))
    return lines + _fragment(_PLACEHOLDER.sub("", best), 1)


def read_next_writers(tree: Tree) -> list[Line]:
    """Read only the writers out of a page by Next.js, whose text is in its elements."""
    return [
        Line(" ".join(filter(None, map(_unquote, match.groups()))), SCRIPT_FIELDS["byLines"], 1)
        for match in _WRITER.finditer(_stream(tree))
    ]


#: What a layout's `script` may name.
READERS: Mapping[str, Callable[[Tree], list[Line]]] = {
    "arc": read_arc,
    "next": read_next,
    "next-writers": read_next_writers,
}


def _stream(tree: Tree) -> str:
    """Give the data that Next.js streams to a page in its scripts."""
    return "".join(
        _unquote(match[1])
        for script in tree.root.iter("script")
        if script.text and "__next_f" in script.text and len(script.text) <= tree.limits.json
        for match in _PUSH.finditer(script.text)
    )


def _row(stream: str, row: str) -> str:
    """Give a text row of the stream: `28:T1a2b,` and then so many bytes, in hexadecimal."""
    match = re.search(rf"(?:^|\n|\]|\}}){row}:T(?P<length>[0-9a-f]+),", stream)
    if match is None:
        return ""
    return stream[match.end() :].encode()[: int(match["length"], 16)].decode(errors="ignore")


def _unquote(quoted: str) -> str:
    try:
        return str(json.loads(quoted, strict=False))
    except ValueError:
        return ""


def _json_behind(name: re.Pattern[str], text: str, most: int) -> Mapping[str, object] | None:
    """Read the JSON object that a script gives a variable."""
    match = name.search(text)
    if match is None or len(text) > most:
        return None
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, match.end())
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _at(value: object, *path: str) -> object:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _word(value: object, *path: str) -> str:
    found = _at(value, *path)
    return found.strip() if isinstance(found, str) else ""


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _fragment(html: str, line: int) -> list[Line]:
    """Read a piece of HTML that a script holds."""
    tree = parse_page(f"<div>{html}</div>".encode("utf-8", "replace"))
    return (
        [Line(part.text, part.rule, line, image=part.image) for part in walk(tree.root, {})]
        if tree is not None
        else []
    )


def read_any(tree: Tree) -> list[Line]:
    """Read a body that some script holds as JSON: what Arc and Next.js have, else the longest Korean text.

    Where several texts could be the article, none is.
    """
    if runs := read_arc(tree) or read_next(tree):
        return runs
    found: dict[str, int] = {}
    for script in tree.root.iter("script"):
        text = script.text or ""
        if script.get("type") not in _JSON_TYPES or not _LEAST < len(text) <= tree.limits.json:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        found.update(dict.fromkeys(_texts(value), line_of(script)))
    best = _only(found)
    return _fragment(best.replace("\n", "<br><br>"), found.get(best, 1))


def _only(texts: Iterable[str]) -> str:
    """Give the one text that can be an article's; nothing where there are several, of which none is *the* article."""
    long = [text for text in texts if len(_HANGUL.findall(text)) >= _LEAST]
    best = max(long, key=len, default="")
    return best if all(text in best for text in long) else ""


_JSON_TYPES = ("application/json", "application/ld+json")
_TEXT_KEYS = frozenset(
    {"articlebody", "contenthtml", "content", "body", "text", "articlecontent", "contents"}
)


def _texts(value: object) -> Iterator[str]:
    """Give the strings of a JSON value that can be an article's text."""
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            stack.extend(item for item in value.values() if isinstance(item, dict | list))
            yield from (
                item for key, item in value.items() if isinstance(item, str) and key.lower() in _TEXT_KEYS
            )
        elif isinstance(value, list):
            stack.extend(value)
