"""Elements in the source of a page: where they open and close, found without parsing it."""

import re
from bisect import bisect_right
from functools import cache

import attrs

TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9]*)")
_VOID = frozenset({b"meta", b"img", b"input", b"br", b"hr", b"link", b"source"})
#: A page that names a field more often than this is parsed whole.
_MOST = 200
#: So many bytes in front of an attribute its tag opens at the earliest.
REACH = 1_000


@attrs.frozen
class Place:
    """What to look for in the source: bytes of an attribute, or of a tag."""

    needle: bytes
    #: The tag that must bear the attribute, None for any.
    tag: bytes | None
    #: Whether the needle is the tag itself.
    is_tag: bool = False
    #: Whether it is an id, which a page has once.
    is_id: bool = False
    #: Whether it is a class: a word of its own.
    is_class: bool = False


class NeedsWholePage(Exception):  # a way out, no error
    """An excerpt could lack something that the layout asks for."""


class Asides:
    """The comments and scripts of a page, in which a tag is none."""

    __slots__ = ("data", "outside")

    def __init__(self, data: bytes, outside: int) -> None:
        self.data = data
        #: Offsets that are known to be in none of them, sorted: none before the first is asked about.
        self.outside = [outside]

    def around(self, place: int) -> int | None:
        """Give where the one ends that an offset is in, but for its first; None for one outside."""
        index = bisect_right(self.outside, place)
        at = self.outside[index - 1]
        if self._is_open(at, place, b"<!--", b"-->") or self._is_open(at, place, b"<script", b"</script"):
            stop = self._scan(at, place)
            if stop is not None:
                # What stands behind it is outside: the next question need not go through it again.
                if self.outside[index : index + 1] != [stop]:
                    self.outside.insert(index, stop)
                return stop
        self.outside.insert(index, place)
        return None

    def _is_open(self, at: int, place: int, opener: bytes, closer: bytes) -> bool:
        """Tell whether the last one of a kind has not closed in front of an offset."""
        opened = self.data.rfind(opener, at, place)
        return opened >= 0 and self.data.find(closer, opened, place) < 0

    def _scan(self, at: int, place: int) -> int | None:
        """Go from one to the next, from an offset outside; for a script may hold what opens a comment."""
        data = self.data
        comment = script = -1
        while True:
            if comment < at and (comment := data.find(b"<!--", at, place)) < 0:
                comment = place
            if script < at and (script := data.find(b"<script", at, place)) < 0:
                script = place
            if comment == script:
                return None
            closer, start = (b"-->", comment) if comment < script else (b"</script", script)
            if (at := data.find(closer, start + 4)) < 0:
                return len(data)
            at += len(closer)
            if at > place:
                return at


def find_elements(data: bytes, place: Place, start: int, stop: int, asides: Asides) -> list[tuple[int, int]]:
    """Give where the elements stand that a place names, if they open between two offsets."""
    found: list[tuple[int, int]] = []
    needle = place.needle
    reach = start
    at = data.find(needle, start, stop)
    while at >= 0:
        behind = at + len(needle)
        if place.is_tag or _is_word(data, at, behind, place):
            opened = at if place.is_tag else data.rfind(b"<", max(reach, at - REACH), at)
            match = TAG.match(data, opened) if opened >= 0 else None
            if (around := asides.around(max(opened, reach))) is not None:
                # What is around the "<" may end in front of the word, which then stands in no tag.
                behind = max(behind, around)
            elif match is not None and (place.is_tag or data.find(b">", opened, at) < 0):
                tag = match[1].lower()
                if place.tag is None or tag == place.tag:
                    if len(found) == _MOST:
                        raise NeedsWholePage
                    behind = reach = _end(data, opened, tag)
                    found.append((opened, reach))
                    if place.is_id:
                        break
            elif (place.is_id or place.is_class) and _NAMED.search(data, max(reach, at - 200), at):
                # In a tag with a ">" in front of it, or with much else.
                raise NeedsWholePage
        at = data.find(needle, behind, stop)
    return found


def _is_word(data: bytes, at: int, behind: int, place: Place) -> bool:
    """Tell whether a word can be an id or one of the classes of an element; all others can be anything."""
    if place.is_id:
        return _ID.search(data, max(0, at - 12), at) is not None
    return not place.is_class or (data[at - 1] in _EDGES and data[behind : behind + 1] in _EDGES)


#: What stands around one of the words of an attribute.
_EDGES = b"\"' \t\r\n\f=>/"
# class="view  , in front of a class
_NAMED = re.compile(rb"(?:class|id)\s*=\s*[\"']?[^\"'<>=]*$", re.IGNORECASE)
# id=" | id='
_ID = re.compile(rb"\sid\s*=\s*[\"']?$")


def _end(data: bytes, opened: int, tag: bytes) -> int:
    """Tell where an element ends: where as many of its tags have closed as opened; the page's end where they never do."""
    if tag in _VOID:
        return data.find(b">", opened) + 1 or len(data)
    depth, at = 0, opened
    tags = _tags(tag)
    while (match := tags.search(data, at)) is not None:
        at = match.end()
        if match["closes"] is not None:
            depth += -1 if match["closes"] else 1
            if depth == 0:
                return data.find(b">", at) + 1 or len(data)
        elif match["comment"] is not None:
            at = data.find(b"-->", at)
        else:
            script = _SCRIPT_END.search(data, at)
            at = script.start() if script is not None else -1
        if at < 0:
            break
    return len(data)


@cache
def _tags(tag: bytes) -> re.Pattern[bytes]:
    """Build the pattern of a tag's openings and closings, and of the comments and scripts in which none counts."""
    # Spelt out, because a search that ignores case cannot leap from "<" to "<".
    aside = rb"(?P<comment>!--)" + (b"" if tag == b"script" else rb"|" + _either_case(b"script") + rb"\b")
    return re.compile(rb"<(?:" + aside + rb"|(?P<closes>/?)" + _either_case(tag) + rb"(?=[\s>/]))")


def _either_case(tag: bytes) -> bytes:
    return b"".join(b"[%c%c]" % (char, char ^ 32) if char > 64 else b"%c" % char for char in tag)


_SCRIPT_END = re.compile(rb"</" + _either_case(b"script"))
