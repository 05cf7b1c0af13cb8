"""Writers and captions as one line each, written so that they are read back as what they are."""

from collections.abc import Iterator, Sequence

from knews.article import Byline, Caption
from knews.export.values import one_line
from knews.press.byline import read_bylines
from knews.press.caption import find_credit, read_credit, split_title


def printed_bylines(bylines: Sequence[Byline]) -> tuple[str, ...]:
    """Give the writers as lines that are read back as the same one behind the other: what they were printed as, else one each.

    >>> pair = "(하늘=하늘통신) 김하늘 이바다 기자"
    >>> printed_bylines([Byline("김하늘", "기자", "하늘", text=pair), Byline("이바다", "기자", "하늘", text=pair)])
    ('하늘=김하늘 기자', '하늘=이바다 기자')
    """
    single = tuple(map(printed_byline, bylines))
    shared = tuple(dict.fromkeys(one_line(byline.text) for byline in bylines if byline.text))
    wanted = [_values(byline) for byline in bylines]
    for lines in (single, shared):
        if [_values(read) for read in read_bylines(", ".join(lines))] == wanted:
            return lines
    return single


def printed_byline(byline: Byline) -> str:
    """Give a writer as one line: the first way of printing one that is read back as the same, else all that is known.

    >>> printed_byline(Byline("김하늘", "기자", None, "sky@haneul.example", "김하늘 기자"))
    '김하늘 기자 sky@haneul.example'
    >>> printed_byline(Byline("김하늘", "특파원", "워싱턴"))
    '워싱턴=김하늘 특파원'
    """
    whole = " ".join(_parts(byline))
    for line in _ways(byline, whole):
        if [_values(read) for read in read_bylines(line)] == [_values(byline)]:
            return line
    return whole


def _ways(byline: Byline, whole: str) -> Iterator[str]:
    text = one_line(byline.text)
    mail = byline.email or ""
    person = " ".join(filter(None, (byline.name, byline.role)))
    if text:
        yield text
        yield f"{text} {mail}".strip()
    if byline.place:
        yield f"{byline.place}={person} {mail}".strip()
        yield f"[{byline.place}={person}] {mail}".strip()
    yield whole


def _parts(byline: Byline) -> Iterator[str]:
    for part in (byline.place, byline.name, byline.role, byline.email):
        if part:
            yield one_line(part)


def _values(byline: Byline) -> tuple[str | None, ...]:
    return byline.name, byline.role, byline.place, byline.email


def printed_caption(caption: Caption) -> str:
    """Give what stands under a picture as one line: title, text and credit.

    >>> printed_caption(Caption("새 다리", "시민이 다리를 건너고 있다.", "하늘시"))
    '<새 다리> 시민이 다리를 건너고 있다. 사진=하늘시'
    >>> printed_caption(Caption(None, "", "하늘일보"))
    '사진=하늘일보'
    """
    body = " ".join(filter(None, (_titled(caption), one_line(caption.text))))
    if caption.credit is None:
        return body
    credit = one_line(caption.credit)
    ways = [
        f"{body} {way}".strip()
        for way in (f"사진={credit}", f"/{credit}", f"({credit})", f"ⓒ {credit}", credit)
    ]
    return next((line for line in ways if _reads(line, body, credit)), ways[0])


def _titled(caption: Caption) -> str | None:
    return f"<{one_line(caption.title)}>" if caption.title else None


def _reads(line: str, body: str, credit: str) -> bool:
    """Tell whether a line is read as this credit behind this text, and its title as one."""
    found = find_credit(line)
    if found is None:
        return False
    start, stop = found
    rest = f"{line[:start]}{line[stop:]}".strip()
    return rest == body and read_credit(line[start:stop]) == credit and split_title(body)[1] in body
