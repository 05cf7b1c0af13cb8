"""Whose the pictures of a run are, and the captions in front of their credits."""

import re

from knews.block import Role
from knews.label.piece import Piece, Span, Standing, Taken
from knews.press.byline import may_sign
from knews.press.caption import ends_as_caption, find_credit, find_credits
from knews.press.heading import ends_statement
from knews.press.people import CUT_MAIL, DAY, MAIL, NAME, ROLE

# 김하늘 기자 sky@ inside a run, behind a sentence: a photographer
_PHOTOGRAPHER = re.compile(
    rf"(?<=[다.])\s?(?:[가-힣]{{2,4}}=)?{NAME} ?{ROLE}(?: ?(?:{MAIL}|{CUT_MAIL}))?(?=\s|[가-힣]|$)"
)
_BARE_SOURCE = re.compile(
    r"(?<=[.])\s(?:[가-힣]{2,8}=)?(?:(?:AP|AFP|EPA|UPI|로이터|신화|타스)?[ /=·]?(?:연합뉴스|뉴시스|뉴스1)|게티이미지(?:뱅크)?)"
    r"(?:\s?자료사진)?(?!(?:[은는이가을를에와의도과로]|에서|TV|와의)\s)(?![,·(])"
)
# …하고 있다. 2021.04.14: the day of the picture is part of its caption
_TRAILING_DATE = re.compile(rf"[.\s]*{DAY}\s*$")
# …들어 보이고 있다. 하늘고 제공
_GIVER = re.compile(r"(?<=[.])\s?[가-힣A-Za-z0-9·]{2,14} 제공(?=\s|$)")
# …기술을 개발했다. 하늘전기 제공 하늘전기는 | …뜻을 모았다. 하늘시 다리과 제공. 하늘시가
_GIVER_ON_TOP = re.compile(
    r"(?<=[.])\s[가-힣A-Za-z0-9·]{2,14}(?: [가-힣A-Za-z0-9·]{2,10})? 제공(?:\.|(?=\s))(?!\s?(?:기업|기능|서비스|자료|계획|방안|업체|대상))"
)
_ON_TOP = 700
_SENTENCE_END = re.compile(r"[다요죠음함임까][.?!][”\"’')\]]{0,2}\s*|[가-힣][.?!][”\"’']\s*|\.\s+")
_BARE_SOURCES = ("연합뉴스", "뉴시스", "뉴스1", "게티이미지")
_IMAGE_BUTTON = re.compile(r"(?:이미지|사진|큰사진) ?(?:크게|확대)\s?(?:보기)?|크게보기|사진 확대")
# …고 밝혔다. …습니다.: no caption
_SAID = re.compile(r"(?:밝혔|말했|전했|덧붙였|강조했|설명했|지적했|주장했|[습입]니)다\.")
# …고 밝혔다./연합뉴스 | …고 밝혔다. 연합뉴스
_WIRE_AT_END = re.compile(r"\s?/?\s?(?:연합뉴스|뉴시스|뉴스1)\s*$")
#: A caption has fewer sentences.
_SENTENCES = 3
# …건너고 있다. 2025.3.10 | …건너는 모습. 2025.03.10.
_DATED = re.compile(
    r"(?P<scene>(?:[고어아여해] 있다|모습|전경|장면))\. ?20\d\d\. ?\d{1,2}\. ?\d{1,2}(?:\.|(?=\s|$))(?!\S*@)"
)
# (하늘시 제공) 2023.7.27/뉴스1: the first is part of the caption
_ONLY_DATE = re.compile(rf"[\s.]*{DAY}[\s.]*")
#: A caption at the head of a run may have several sentences, up to this many characters.
_LONG_CAPTION = 420


def ends_as_photo(text: str) -> bool:
    """Tell whether a run ends with a photographer's name behind what a picture shows."""
    credit = find_credit(text)
    return credit is not None and _is_caption(text[: credit[0]], text[credit[0] : credit[1]])


def cut_credits(text: str, stop: int, spans: list[Span], standing: Standing) -> None:
    """Cut picture credits: marked ones anywhere, bare ones behind a sentence, an open one at the end.

    At the end of the last run an agency's bare name signs the text: "…고 밝혔다./연합뉴스". In the first one a giver
    may stand behind a statement, too: then it is the picture's that papers print on top.
    """
    if standing.last and (signed := _find_wire(text, stop)) is not None:
        spans.append((signed, stop, Role.BYLINE, "wire-signature"))
        stop = signed
    candidates = [(*span, "credit") for span in find_credits(text, 0, stop)]
    if any(source in text for source in _BARE_SOURCES):
        candidates += [(*match.span(), "bare-credit") for match in _BARE_SOURCE.finditer(text, 0, stop)]
    candidates += [
        (*match.span(), "giver")
        for match in (_GIVER.finditer(text, 0, stop) if "제공" in text else ())
        if _shows(text, match.start()) or not ends_statement(text[max(0, match.start() - 24) : match.start()])
    ]
    if standing.first and (match := _GIVER_ON_TOP.search(text, 0, min(stop, _ON_TOP))):
        candidates.append((*match.span(), "giver-on-top"))
    candidates += [
        (*match.span(), "photographer")
        for match in (_PHOTOGRAPHER.finditer(text, 0, stop) if may_sign(text) else ())
        if match.end() < stop and ("@" in match[0] or _shows(text, match.start()))
    ]
    if end := find_credit(text[:stop]):
        candidates.append((*end, "credit-at-end"))
    candidates.sort()
    taken, reach = Taken(span[:2] for span in spans), 0
    for index, (start, end_, rule) in enumerate(candidates):
        behind = candidates[index + 1][0] if index + 1 < len(candidates) else -1
        if behind > 0 and _ONLY_DATE.fullmatch(text, end_, behind):
            continue
        if start >= reach and taken.frees(start, end_):
            low = max(0, start - _LONG_CAPTION)
            closes = text[end_ : end_ + 1] == "]" and text.rfind("[", low, start) > text.rfind(
                "]", low, start
            )
            reach = end_ + closes
            spans.append((start, reach, Role.CREDIT, rule))
    taken = Taken(span[:2] for span in spans)
    spans.extend(
        (*match.span(), Role.INTERFACE, "image-button")
        for match in (_IMAGE_BUTTON.finditer(text, 0, stop) if "크게" in text or "확대" in text else ())
        if taken.frees(*match.span())
    )


def _find_wire(text: str, stop: int) -> int | None:
    """Tell where an agency's bare name begins that signs a text of several sentences; None where it is a picture's or there is none."""
    match = _WIRE_AT_END.search(text, max(0, stop - 12), stop)
    if match is None or _ends_caption(text, match.start()) or text.count("다.", 0, stop) < _SENTENCES:
        return None
    return match.start()


def _ends_caption(text: str, stop: int) -> bool:
    """Tell whether the text in front of a place ends otherwise than a statement of a report does."""
    end = text[max(0, stop - 24) : stop]
    return ends_as_caption(end) or not ends_statement(end)


def with_captions(pieces: list[Piece], *, leads: bool) -> list[Piece]:
    """Find what a credit belongs to: the text before it, back to the end of the sentence before that.

    `leads` says that the run is the first of several: then its head is a picture's text, whatever its form.
    """
    done: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.rule == "photo-dateline" and index + 1 < len(pieces) and pieces[index + 1].role is None:
            pieces[index + 1].take(Role.CAPTION, "photo-dateline")
        if piece.role is Role.CREDIT and piece.rule != "photo-dateline" and done and done[-1].role is None:
            head = len(done) == 1
            done[-1:] = _caption_before(done[-1], piece, first=head, leads=head and leads)
        done.append(piece)
    return done


def cut_dated(piece: Piece) -> list[Piece]:
    """Cut a caption that nothing but its day closes: "…건너고 있다. 2025.3.10"."""
    if piece.role is not None or (dated := _DATED.search(piece.text)) is None:
        return [piece]
    start = _last_sentence(piece.text[: dated.end("scene")])
    parts = [
        piece.part(0, start),
        piece.part(start, dated.end(), Role.CAPTION, "dated"),
        piece.part(dated.end(), len(piece.text)),
    ]
    return [part for part in parts if part is not None]


def _caption_before(text: Piece, credit: Piece, *, first: bool, leads: bool) -> list[Piece]:
    """Divide the text before a credit into what precedes the caption and the caption, if there is one."""
    short = first and len(text.text) <= _LONG_CAPTION and len(_SENTENCE_END.findall(text.text)) <= _SENTENCES
    shown = leads and short and _SAID.search(text.text, max(0, len(text.text) - 14)) is None
    if not shown and not _is_caption(text.text, credit.text):
        return [text]
    if short:
        text.take(Role.CAPTION, "before-credit")
        return [text]
    at = _last_sentence(text.text)
    parts = [text.part(0, at), text.part(at, len(text.text), Role.CAPTION, "before-credit")]
    return [part for part in parts if part is not None]


def _shows(text: str, at: int) -> bool:
    """Tell whether the text in front of a place ends as a caption does."""
    return ends_as_caption(text[max(0, at - 24) : at])


def _is_caption(text: str, credit: str) -> bool:
    """Tell whether what stands before a credit is its caption.

    A slash always says so. So does caption style, and what is no statement. A statement in the past is a
    caption where a marked credit closes a short line, but not where it reports what somebody said.
    """
    text = text.rstrip()
    if credit.startswith("/") or ends_as_caption(text) or not ends_statement(text):
        return True
    return (
        credit[0] in "([<〈pP사"
        and len(_SENTENCE_END.findall(text)) <= 2
        and not _SAID.search(text, len(text) - 14)
    )


def _last_sentence(text: str) -> int:
    """Tell where the last sentence of a text starts."""
    date = _TRAILING_DATE.search(text)
    bare = date.start() if date else len(text.rstrip(" .”\"’')"))
    at = 0
    for match in _SENTENCE_END.finditer(text, 0, bare):
        at = match.end()
    return at
