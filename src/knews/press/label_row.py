"""Rows of labels: "언론사: 하늘일보", "[제목] 새 다리 열린다", 'title: "새 다리 열린다"'."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from knews.press.pattern import pattern
from knews.record_keys import LONGEST_KEY, field_of


class LabelRow(NamedTuple):
    """A label and its value in a line: offsets in the line."""

    #: Which field the label names, "other" for what is none; None for a label that nobody knows.
    field: str | None
    key: str
    #: Where the value stands, without quotation marks around it; both are the end where there is none.
    start: int
    stop: int
    #: The label stands in brackets.
    is_bracketed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the value stands elsewhere: in the next line."""
        return self.start >= self.stop


#: What a list or Markdown puts in front of a label.
_MARKS: Final = "-*•·■○●▶▷◇◆□>#_ \t"
_OPENING: Final = {"[": "]", "【": "】", "［": "］", "〈": "〉", "<": ">"}
_COLONS: Final = (":", "：")
#: Marks of Markdown around a label, and white space.
_AROUND: Final = " \t\u00a0\u3000*_`\"'"
#: How YAML says that a value stands in the next lines.
_BLOCKS: Final = frozenset(("|", ">", "|-", ">-", "|+", ">+"))
_ADDRESS: Final = ("http://", "https://")
_QUOTES: Final = {'"': '"', "'": "'", "“": "”", "‘": "’"}
# A label: a word or three; not the figures of "09:30", nor "https" of an address
_KEY = pattern(r"(?!https?$)[A-Za-z가-힣][A-Za-z가-힣0-9_.:-]*(?: [A-Za-z가-힣0-9_-]+){0,2}")


def read_label(text: str, *, anywhere: bool = False) -> LabelRow | None:
    """Read a row of a label and its value; None for any other line.

    Args:
        text: A line. "=" stands for a colon where it stands in the front matter that `anywhere` tells of.
        anywhere: Whether the line is in a block of labels for sure.

    >>> row = read_label('publisher: "하늘일보"')
    >>> row.field, 'publisher: "하늘일보"'[row.start : row.stop]
    ('press', '하늘일보')
    >>> row = read_label("[제목] 새 다리 열린다")
    >>> row.field, "[제목] 새 다리 열린다"[row.start : row.stop]
    ('headline', '새 다리 열린다')
    >>> read_label("다리 길이: 820m").field is None, read_label("09:30 개통식") is None
    (True, True)
    """
    at = len(text) - len(text.lstrip(_MARKS))
    if (close := _OPENING.get(text[at : at + 1])) is not None:
        end = text.find(close, at + 1, at + LONGEST_KEY + 2)
        if end < 0:
            return None
        key, behind = text[at + 1 : end], end + 1
    else:
        ends = [end for colon in _COLONS if (end := text.find(colon, at, at + LONGEST_KEY + 1)) >= 0]
        if anywhere and (end := text.find(" = ", at, at + LONGEST_KEY + 1)) >= 0:
            ends.append(end + 1)
        if not ends:
            return None
        end = min(ends)
        if text[end + 1 : end + 3] == "//":
            return None
        # content:encoded: the colon belongs to the label
        if (second := text.find(":", end + 1, at + LONGEST_KEY)) > 0 and field_of(
            text[at:second].strip(_AROUND)
        ):
            end = second
        key, behind = text[at:end], end + 1
    key = key.strip(_AROUND)
    if not key or _KEY.fullmatch(key) is None:
        return None
    start, stop = _value(text, behind, skip_colon=close is not None)
    field = field_of(key)
    if field in {"text", "press"} and text.startswith(_ADDRESS, start) and " " not in text[start:stop]:
        # 원문: https://www.haneul.example/1, source: https://…
        field = "url"
    return LabelRow(field, key, start, stop, close is not None)


def _value(text: str, start: int, *, skip_colon: bool) -> tuple[int, int]:
    """Find the value behind a label, without what stands around it."""
    stop = len(text.rstrip())
    while start < stop and text[start] in " \t\u00a0\u3000*_":
        start += 1
    if skip_colon and start < stop and text[start] in _COLONS:
        start += 1
        while start < stop and text[start] in " \t\u00a0\u3000":
            start += 1
    if text[start:stop] in _BLOCKS:
        return stop, stop
    cut = is_quoted(text[start:stop])
    return start + cut, stop - cut


def is_quoted(value: str) -> bool:
    """Tell whether a value stands in quotation marks that are none of its own.

    >>> is_quoted('"새 다리 열린다"'), is_quoted('""새 다리 열린다""'), is_quoted('"새 다리" 옆 "헌 다리"')
    (True, True, False)
    """
    close = _QUOTES.get(value[:1])
    if close is None or len(value) < 2 or value[-1] != close:
        return False
    inside = value[1:-1].replace("\\" + close, "")
    if len(inside) > 2 and inside[0] == value[0] and inside[-1] == close:
        # ""새 다리 열린다"": a quotation in quotation marks
        inside = inside[1:-1]
    return close not in inside and value[0] not in inside


def find_labels(text: str, stop: int, *, anywhere: bool) -> Iterator[tuple[int, LabelRow]]:
    """Find the labels in a table whose lines were run together, up to an offset: where each begins, and the row.

    The value of each ends where the next label begins. `anywhere` says that any word in Latin letters may be one.

    >>> text = "제목: 새 다리 열린다 언론사: 하늘일보 본문: 하늘시가 새 다리를 연다."
    >>> [(at, row.key) for at, row in find_labels(text, len(text), anywhere=False)]
    [(0, '제목'), (13, '언론사'), (23, '본문')]
    """
    for match in _INNER.finditer(text, 0, stop):
        words = match["key"].split(" ")
        for first in range(len(words)):
            key = " ".join(words[first:])
            field = field_of(key)
            if field is not None or (anywhere and first == len(words) - 1 and key.isascii()):
                at = match.end("key") - len(key)
                yield at, LabelRow(field, key, match.end(), len(text))
                break


# 언론사: | published_at: | 기사 제목 : inside a line, a space or its beginning in front
_INNER = pattern(
    r"(?<!\S)(?P<key>(?:[A-Za-z가-힣][A-Za-z가-힣0-9_-]{0,15} ){0,2}[A-Za-z가-힣_][A-Za-z가-힣0-9_-]{0,20}) ?[:：](?:\s+|$)"
)
