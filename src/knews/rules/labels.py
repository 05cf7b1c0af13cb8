"""The table of labels on top of a dump: "제목: …", "[제목] …", front matter between "---", each also run together."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from knews.press.heading import ends_statement
from knews.press.label_row import LabelRow, find_labels, read_label
from knews.press.people import is_name
from knews.record_keys import LONGEST_KEY, field_of, rank_of
from knews.registry import index as known_outlets
from knews.rules.label_rules import TABLE_BYLINE, TABLE_LABEL, TABLE_META, claims_of_row
from knews.rules.piece import Piece, divide
from knews.rules.rule import Claim

#: A table begins in one of so many lines, and so many labels make one: a single "지역: 하늘시" is body.
_FIRST: Final = 3
_LEAST_LABELS: Final = 2
#: With so many, labels beside them that nobody knows belong to the table, too.
_SURE_LABELS: Final = 3
#: So many lines on top are looked at; a front matter may have more.
_TOP: Final = 24
_LONGEST_FENCED: Final = 60
#: The first cell of a table in cells has no more characters: 제목, headline.
_SHORTEST: Final = 8
#: How labels stand that need no headline's beside them: without brackets, with a colon.
_PLAIN: Final = (False, False)
#: What tells that a table is of an article, and not of a meeting or a house for sale.
_TELLING: Final = frozenset(("headline", "text", "press", "byline", "url"))
#: What may stand in a table below the text.
_BELOW: Final = frozenset(("headline", "published", "modified", "byline", "press", "url", "crawled_at"))
#: What may stand below its name in front matter: a list's items, a folded line.
_BELOW_NAME: Final = frozenset(("headline", "subheadline", "byline"))
#: How tools name the site in front matter.
_SITES: Final = ("sitename", "site:", "site_name", "publisher", "hostname")
#: What stands around front matter: that of YAML, that of TOML.
_FENCES: Final = ("---", "+++")
#: Who did what for an article, and what is under a picture: no labels of a table.
_TASKS: Final = frozenset(
    "사진 글 그래픽 영상 촬영 취재 편집 정리 번역 자료 출연 진행 앵커 연출 문의 제보 질문 답변 q a".split()
)
#: A label that nobody knows has a value of no more characters.
_LONGEST_VALUE: Final = 120
#: A paper's name has no more characters, a headline as many as anywhere.
_LONGEST_PRESS: Final = 30
_LONGEST_HEADLINE: Final = 120
#: So much of a line is searched for labels that were run together.
_LONGEST_HEAD: Final = 800
#: What may stand between labels that share a line.
_BETWEEN: Final = " \t\u00a0|ㅣ/,·"


def read_labels(pieces: list[Piece]) -> list[Piece]:
    """Read the table of labels that crawlers and notebooks put in front of a text, if there is one."""
    if not any(_may_label(piece.text) or len(piece.text) <= _SHORTEST for piece in pieces[:_FIRST]):
        return pieces
    first = pieces[0]
    fenced = first.role is None and first.text.startswith(_FENCES)
    if fenced and first.text in _FENCES and (stop := _fence_of(pieces)) is not None:
        return [*_read_fenced(pieces[: stop + 1]), *pieces[stop + 1 :]]
    if not fenced and not any(_opens(piece) for piece in pieces[:_FIRST]):
        return pieces
    if first.role is None and (parts := _read_run(first)) is not None:
        return [*parts, *pieces[1:]]
    rows = dict(_rows(pieces[:_TOP]))
    known = _known_rows(pieces, rows)
    if not _is_table(pieces, known):
        return pieces
    return _read_rows(pieces, rows, known)


def _may_label(text: str) -> bool:
    """Tell quickly whether a line can be of a table."""
    return text[0] in "[【［<〈-+" or ":" in text[:26] or "：" in text[:26]


def _opens(piece: Piece) -> bool:
    """Tell whether a table may begin with a line: its label is known."""
    row = _row(piece.text) if piece.role is None else None
    return row is not None and row.field is not None


def _rows(pieces: Sequence[Piece]) -> Iterator[tuple[int, LabelRow]]:
    """Give the lines that read as labels with their values.

    Labels in brackets, and those without a colon, are some only beside a headline's.
    """
    found: list[tuple[int, LabelRow]] = []
    for index, piece in enumerate(pieces):
        if piece.role is None and (row := _row(piece.text)) is not None:
            found.append((index, row))
    kinds = {(row.is_bracketed, _is_bare(row)) for _, row in found if row.field == "headline"}
    for index, row in found:
        kind = row.is_bracketed, _is_bare(row)
        if kind == _PLAIN or (
            kind in kinds and not (row.is_bracketed and row.field == "byline" and row.is_empty)
        ):
            yield index, row


def _row(text: str) -> LabelRow | None:
    """Read a line as a label and its value; behind the first label another may stand."""
    if not _may_label(text):
        bare = field_of(text) if len(text) <= LONGEST_KEY else None
        return LabelRow(bare, text, len(text), len(text)) if bare in _TELLING else None
    row = read_label(text)
    if row is None or row.is_empty:
        return row
    if not row.is_bracketed and (labels := _shared(text)):
        return row._replace(stop=len(text[: labels[1][0]].rstrip(_BETWEEN)))
    return row


def _is_bare(row: LabelRow) -> bool:
    """Tell whether a label has no colon: a cell of a table, whose value is in the next one."""
    return row.is_empty and row.start == len(row.key)


def _shared(text: str) -> list[tuple[int, LabelRow]]:
    """Give the labels of a line that holds several, else nothing: "언론사: 하늘일보 | 날짜: 2025-01-22"."""
    if text.count(":") + text.count("：") < _LEAST_LABELS:
        return []
    labels = list(find_labels(text, min(len(text), _LONGEST_HEAD), anywhere=False))
    return labels if len(labels) > 1 else []


def _known_rows(pieces: Sequence[Piece], rows: dict[int, LabelRow]) -> dict[int, LabelRow]:
    """Give the rows whose labels are known, and whose values are what they say."""
    known = {i: row for i, row in rows.items() if row.field is not None and _is_sound(row, pieces[i].text)}
    body = _body_of(pieces, known)
    return dict(_preferred({i: row for i, row in known.items() if i < body or row.field in _BELOW}.items()))


def _preferred(rows: Iterable[tuple[int, LabelRow]]) -> Iterator[tuple[int, LabelRow]]:
    """Give rows so that one states the time of publication: of "created" and "published" the more telling one."""
    rows = list(rows)
    ranks = [rank_of(row.key) for _, row in rows if row.field == "published"]
    for index, row in rows:
        worse = row.field == "published" and rank_of(row.key) > min(ranks)
        yield index, row._replace(field="other") if worse else row


def _body_of(pieces: Sequence[Piece], known: dict[int, LabelRow]) -> int:
    """Give the index of the first line of text behind the first label."""
    first = min(known, default=0)
    for index in range(first, len(pieces)):
        text = pieces[index].text
        if index in known:
            if known[index].field == "text":
                return index + 1
        elif _is_text(text):
            return index
    return len(pieces)


def _is_text(text: str) -> bool:
    """Tell whether a line is text of an article, and neither its headline nor of a table."""
    return ends_statement(text) or len(text) > _LONGEST_HEADLINE


def _is_sound(row: LabelRow, text: str) -> bool:
    """Tell whether a value can be what its label says."""
    value = text[row.start : row.stop]
    if row.field in {"headline", "subheadline"}:
        return len(value) <= _LONGEST_HEADLINE
    if row.field == "press":
        return len(value) <= _LONGEST_PRESS and not ends_statement(value)
    if row.field == "url":
        return "." in value or row.is_empty
    return row.field in {"text", "summary"} or not ends_statement(value)


def _is_table(pieces: Sequence[Piece], known: dict[int, LabelRow]) -> bool:
    """Tell whether labels make a table: two on top, one of which only an article has; a headline's does alone."""
    first = min(known, default=_FIRST)
    if first >= _FIRST or any(_is_text(piece.text) for piece in pieces[:first]):
        return False
    if first == 0 and known[0].field == "headline" and not known[0].is_empty:
        return True
    several = len(known) >= _LEAST_LABELS or bool(_shared(pieces[first].text))
    return several and any(row.field in _TELLING for row in known.values())


def _read_rows(pieces: list[Piece], rows: dict[int, LabelRow], known: dict[int, LabelRow]) -> list[Piece]:
    """Divide the lines of a table, and take what stands among them for what else it states."""
    done: list[Piece] = []
    body, last = _body_of(pieces, known), max(known)
    open_row: LabelRow | None = None
    for index, piece in enumerate(pieces):
        row, below = known.get(index), open_row
        open_row = None
        if row is not None:
            open_row = row if row.is_empty else None
            done.extend(_read_row(piece, row))
        elif (
            index in rows
            and index < body
            and (index < last or len(known) >= _SURE_LABELS)
            and _is_other(rows[index], piece)
        ):
            piece.take(TABLE_META)
            done.append(piece)
        elif below is not None and below.field != "text" and piece.role is None:
            # 제목:, and the headline in the next line
            done.extend(_read_value(piece, below, 0, len(piece.text)))
        else:
            done.append(piece)
    return done


def _is_other(row: LabelRow, piece: Piece) -> bool:
    """Tell whether a row whose label nobody knows belongs to a table."""
    key = row.key.casefold()
    return len(piece.text) <= _LONGEST_VALUE and key not in _TASKS and not ends_statement(piece.text)


def _read_row(piece: Piece, row: LabelRow) -> list[Piece]:
    """Divide a line at its label, or at its labels where several share it."""
    labels = _shared(piece.text) if not row.is_bracketed else []
    if labels and labels[0][0] <= row.start:
        return _divided(piece, labels, len(piece.text), 0)
    return divide(piece, list(claims_of_row(piece.text, row, 0)))


def _read_value(piece: Piece, row: LabelRow, start: int, stop: int) -> list[Piece]:
    """Read a value that stands alone."""
    return divide(piece, list(claims_of_row(piece.text, row._replace(start=start, stop=stop), 0)))


def _read_run(first: Piece) -> list[Piece] | None:
    """Read a table whose lines were run together with the text; None where the first line is none."""
    text = first.text
    fence = next((fence for fence in _FENCES if text.startswith(f"{fence} ")), None)
    stop = text.find(f" {fence}", 4, _LONGEST_HEAD) if fence is not None else -1
    if fence is not None and stop > 0:
        labels = list(find_labels(text, stop, anywhere=True))
        if any(row.field is not None for _, row in labels) and labels[0][0] <= len(fence) + 1:
            return _divided(first, labels, stop, len(fence))
        return None
    labels = list(find_labels(text, min(len(text), _LONGEST_HEAD), anywhere=False))
    if len(labels) < _LEAST_LABELS or labels[0][0] > 0 or labels[-1][1].field != "text":
        return None
    return _divided(first, labels, len(text), 0)


def _divided(piece: Piece, labels: Sequence[tuple[int, LabelRow]], stop: int, fence: int) -> list[Piece]:
    """Divide a line at the labels in it; a fence stands around them where it has a width."""
    text = piece.text
    claims = [Claim(0, fence, TABLE_LABEL)] if fence else []
    ends = [at for at, _ in labels[1:]] + [stop]
    for (at, row), end in zip(labels, ends, strict=True):
        part = text[at:end].rstrip(_BETWEEN)
        inner = read_label(part, anywhere=True)
        claims.extend(
            claims_of_row(part, (inner or row._replace(start=len(part)))._replace(field=row.field), at)
        )
        if (left := len(text[at:end].rstrip())) > len(part):
            claims.append(Claim(at + len(part), at + left, TABLE_LABEL))
    if fence:
        claims.append(Claim(stop, stop + 1 + fence, TABLE_LABEL))
    return divide(piece, claims)


def _fence_of(pieces: Sequence[Piece]) -> int | None:
    """Give where front matter ends; None where what stands between the fences are no labels."""
    fence = pieces[0].text
    for index, piece in enumerate(pieces[1 : _LONGEST_FENCED + 1], 1):
        if piece.text in (fence, "..."):
            found = [
                row for inner in pieces[1:index] if (row := read_label(inner.text, anywhere=True)) is not None
            ]
            return index if any(row.field is not None for row in found) else None
    return None


def _read_fenced(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Read front matter: a field a line, a list's items below its name."""
    found = {
        index: row
        for index, piece in enumerate(pieces)
        if not piece.text.startswith("- ") and (row := read_label(piece.text, anywhere=True)) is not None
    }
    rows = dict(_preferred(found.items()))
    site = "\n".join([piece.text for piece in pieces if piece.text.startswith(_SITES)])
    above: LabelRow | None = None
    for index, piece in enumerate(pieces):
        text = piece.text
        if index in {0, len(pieces) - 1}:
            piece.take(TABLE_LABEL)
            yield piece
        elif piece.role is not None:
            yield piece
        elif index in rows:
            above = rows[index]
            claims = list(claims_of_row(text, above, 0))
            yield from divide(piece, claims if above.field != "byline" else _people(text, claims, site))
        elif (
            above is not None
            and above.is_empty
            and above.field in _BELOW_NAME
            and len(text) <= _LONGEST_HEADLINE
        ):
            mark = 2 if text.startswith("- ") else 0
            yield from _read_value(piece, above, mark, len(text))
        else:
            piece.take(TABLE_META)
            yield piece


def _people(text: str, claims: list[Claim], site: str) -> list[Claim]:
    """Leave the site, its paper and its portal out of the writers that tools put into front matter."""
    done: list[Claim] = []
    for claim in claims:
        read = claim.value
        if claim.rule is not TABLE_BYLINE or not isinstance(read, tuple):
            done.append(claim)
        elif people := tuple(byline for byline in read if not _is_site(byline.name or "", site)):
            done.append(claim._replace(value=people))
        else:
            return [Claim(0, len(text), TABLE_META)]
    return done


def _is_site(name: str, site: str) -> bool:
    """Tell whether a name is that of a site or a paper: "네이버" beside "sitename: 네이버 뉴스"."""
    words = name.split()
    if not words or (is_name(name) and name not in site):
        return False
    names = known_outlets().names
    return words[0] in site or any(word in names for word in (name, *words))
