"""What only a whole dump shows: the form of a public release, text printed twice; labels: `knews.rules.labels`."""

from collections.abc import Sequence

from knews.block import Role
from knews.press.fold import fold
from knews.press.heading import is_script_mark
from knews.press.pattern import pattern
from knews.press.time import find_times
from knews.rules.invented import LEAD, LONG, MORE, SHOWN, TITLE, words
from knews.rules.label_rules import LABEL_RULES
from knews.rules.labels import read_labels
from knews.rules.piece import Piece, divide
from knews.rules.rule import Claim, Phase, Rule

_FORM = f"새 다리 놓는다, 내년 봄 착공\n보도자료\n배포일시\n2025. 1. 22.(수)\n담당부서\n도로과\n{LONG}"
FORM_LABEL = Rule(
    "form-label",
    Role.LABEL,
    Phase.DOCUMENT,
    "a label of the form on top of a public release",
    takes=(
        _FORM.replace("보도자료", "⟦보도자료⟧")
        .replace("배포일시", "⟦배포일시⟧")
        .replace("담당부서", "⟦담당부서⟧"),
        f"새 다리 놓는다\n⟦보도 참고 자료⟧\n⟦배포일시⟧\n미정\n⟦담당부서⟧\n도로과\n{LONG}",
    ),
    leaves=(
        f"새 다리 놓는다\n담당부서\n{LONG}",
        f"새 다리 놓는다\n담당부서를\n배포일시는\n{LONG}",
    ),
)
FORM_TIME = Rule(
    "form-time",
    Role.TIME,
    Phase.DOCUMENT,
    "when a public release was given out",
    takes=(
        _FORM.replace("2025. 1. 22.(수)", "⟦2025. 1. 22.(수)⟧"),
        f"새 다리 놓는다\n보도일시\n즉시\n배포일시\n⟦2025. 1. 22.(수)⟧\n{LONG}",
    ),
    leaves=(
        f"새 다리 놓는다\n배포일시\n미정\n{LEAD}",
        f"새 다리 놓는다\n배포일시\n2025. 1. 22.(수)\n{LONG}",
        f"새 다리 놓는다\n배포일시\n미정\n담당부서\n2025. 1. 22.(수)\n{LONG}",
        f"새 다리 놓는다\n배포일시\n담당부서\n{LONG}",
    ),
)
FORM_VALUE = Rule(
    "form-value",
    Role.META,
    Phase.DOCUMENT,
    "what else the form on top of a public release states",
    takes=(
        _FORM.replace("도로과", "⟦도로과⟧"),
        _FORM.replace("도로과", f"⟦{words(100)}⟧"),
        _FORM.replace("도로과", "⟦새 다리, 내년 봄⟧"),
    ),
    leaves=(
        f"새 다리 놓는다\n담당부서\n도로과\n{LEAD}",
        f"새 다리 놓는다\n배포일시\n담당부서\n{LONG}",
        f"새 다리 놓는다, 내년 봄 착공\n배포일시\n담당부서\n새 다리 놓는다, 내년 봄 착공\n{LONG}",
        _FORM.replace("도로과", words(101)),
        _FORM.replace("도로과", "새 다리 놓는다, 내년"),
    ),
)
LINE_AGAIN = Rule(
    "line-again",
    Role.REPEAT,
    Phase.DOCUMENT,
    "a line that stood before",
    takes=(
        f"새 다리 열린다\n\n{LEAD}\n\n시는 곧 공사를 맡긴다고 했다.\n\n⟦{LEAD}⟧",
        f"{TITLE}{LEAD}\n{words(15)}\n{MORE}\n⟦{words(15)}⟧",
        f"{TITLE}[하늘=뉴시스] 이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com {LEAD}\n"
        f"⟦[하늘=뉴시스] 이바다 기자 =⟧ ⟦{SHOWN} 2025.03.10.⟧ ⟦sea@newsis.com⟧ {MORE}",
        f"{TITLE}{SHOWN} (사진=하늘시 제공) {LEAD}\n⟦{SHOWN}⟧ ⟦(사진=하늘시 제공)⟧ {MORE}",
        f"{TITLE}{SHOWN} 2025.3.10 {LEAD}\n⟦{SHOWN} 2025.3.10⟧ {MORE}",
    ),
    leaves=(
        "네.\n\n네.",
        f"{TITLE}{LEAD}\n{words(14)}\n{MORE}\n{words(14)}",
        f"{TITLE}{SHOWN} (사진=하늘시 제공) {LEAD}\n{SHOWN} (사진=새솔시 제공) {MORE}",
        f"{TITLE}[앵커]\n{LEAD}\n[앵커]\n{MORE}",
    ),
)
TEXT_AGAIN = Rule(
    "text-again",
    Role.REPEAT,
    Phase.DOCUMENT,
    "the text of a run, printed again in it",
    takes=(
        f"{TITLE}{LONG}⟦{LONG}⟧",
        f"{TITLE}{words(61)}⟦{words(60)}⟧",
        f"{TITLE}{LONG}⟦{LONG} 끝이다.⟧",
    ),
    leaves=(
        f"{TITLE}{LONG} {LONG[:18]}고 했지만 주민들은 걱정이 크다며 좀 더 살펴 달라고 시의회에 말했다.",
        f"{TITLE}{MORE} {MORE}",
        f"{TITLE}{words(60)}{words(60)}",
        f"{TITLE}{LONG} {LONG[:40]} {words(120)}",
    ),
)

#: So many lines on top are looked at for a table or a form.
_TOP = 24
#: A form has so many labels.
_LEAST_LABELS = 2
#: A label of a form has no more characters.
_LABEL_LENGTH = 12
# 보도일시 | 배포일시 | 담당부서 | 담당자: the form on top of a government's release
_FORM_LABEL = pattern(
    r"(?:보도|배포) ?일시?|담당 ?부서|담당 ?과|담당자|책임자|연락처|문의|보도 ?시점|사진 ?(?:없음|있음)?"
)
_FORM_TITLE = pattern(r"(?:보 ?도 ?자 ?료|보도 ?참고 ?자료)|.{0,40}보도자료 요약|즉시 ?보도")
#: A value of a form is no longer than this; a line of more than the second may be the title again.
_FORM_VALUE = 100
_TITLE_AGAIN = 10

#: A text that starts again does so with at least these many characters of its beginning.
_HEAD = 18
#: Runs of this many characters are compared where a copy is suspected.
_SHINGLE = 12
#: The share of a suspected copy that must have stood before.
_SHARE = 0.75
#: A run shorter than this holds no text twice.
_SHORTEST = 120
#: Past this length a run is not searched for copies, so that time stays linear.
_LONGEST = 400_000
#: A repeated line shorter than this may be meant: "[앵커]", "네.", a name.
SHORTEST_REPEAT = 15


def read_document(pieces: list[Piece]) -> list[Piece]:
    """Give the lines of a dump with what only all of them show."""
    pieces = _mark_copies(pieces)
    pieces = read_labels(pieces)
    _read_form(pieces)
    return pieces


def is_form_label(text: str) -> bool:
    """Tell whether a line is a label of the form on top of a public release.

    >>> is_form_label("배포일시"), is_form_label("배포일시는")
    (True, False)
    """
    return len(text) <= _LABEL_LENGTH and _FORM_LABEL.fullmatch(text) is not None


def _read_form(pieces: list[Piece]) -> None:
    """Read the form on top of a government release, a label and its value by turns: "배포일시", "2018. 10. 29.(월)"."""
    short = [piece.text for piece in pieces[:_TOP] if len(piece.text) <= _LABEL_LENGTH]
    if sum(_FORM_LABEL.fullmatch(text) is not None for text in short) < _LEAST_LABELS:
        return
    label = None
    headline = fold(pieces[0].text).replace("·", "")
    for piece in pieces[:_TOP]:
        if len(piece.text) > _TITLE_AGAIN and fold(piece.text).replace("·", "") in headline:
            continue
        if piece.role is not None or len(piece.text) > _FORM_VALUE:
            label = None
        elif _FORM_LABEL.fullmatch(piece.text) or _FORM_TITLE.fullmatch(piece.text):
            piece.take(FORM_LABEL)
            label = piece.text
        elif label is not None and _FORM_TITLE.fullmatch(label) is None:
            timed = label.startswith("배포") and find_times(piece.text)
            piece.take(FORM_TIME if timed else FORM_VALUE)


def _mark_copies(pieces: list[Piece]) -> list[Piece]:
    """Mark lines that stood before, and divide runs that hold their text twice."""
    first: dict[str, int] = {}
    done: list[Piece] = []
    for piece in pieces:
        text = piece.text
        length = len(text)
        if length >= SHORTEST_REPEAT:
            start = first.setdefault(text, piece.start)
            if start != piece.start and piece.role is not Role.HEADLINE and not is_script_mark(text):
                piece.take(LINE_AGAIN)
                piece.repeats = start
            elif length > _SHORTEST and piece.given is None and text.find(text[:_HEAD], _HEAD) > 0:
                done.extend(_split_copies(piece))
                continue
        done.append(piece)
    return done


def _split_copies(piece: Piece) -> Sequence[Piece]:
    """Divide a run where its text starts again: the second print becomes a REPEAT.

    Scrapers that join the visible and the hidden body of a page leave such runs. The copies may differ
    in what was dropped from one of them (captions, a heading), so runs of characters are compared.
    """
    text = piece.text
    head = text[:_HEAD]
    if not _SHORTEST < len(text) < _LONGEST or (again := text.find(head, _HEAD)) < 0:
        return [piece]
    # A second suspicion costs another pass; a third never proved right.
    for at in dict.fromkeys((again, text.find(head, len(text) // 3))):
        if at > 0 and (stop := _copy_stop(text, at)):
            parts = divide(piece, [Claim(at, stop, TEXT_AGAIN)])
            for part in parts:
                if part.rule is TEXT_AGAIN:
                    part.repeats = piece.start
            return parts
    return [piece]


def _copy_stop(text: str, at: int) -> int:
    """Tell where the copy that starts at `at` stops; 0 where it is no copy."""
    before = {text[i : i + _SHINGLE] for i in range(at - _SHINGLE + 1)}
    known = 0
    total = 0
    last = 0
    for i in range(at, len(text) - _SHINGLE + 1, 4):
        total += 1
        if text[i : i + _SHINGLE] in before:
            known += 1
            last = i + _SHINGLE
    if total < _SHINGLE or known < total * _SHARE:
        return 0
    # What little hangs over is the copy's end, cut otherwise than the first.
    return len(text) if len(text) - last < 40 else last


DOCUMENT_RULES = (
    LINE_AGAIN,
    TEXT_AGAIN,
    *LABEL_RULES,
    FORM_LABEL,
    FORM_TIME,
    FORM_VALUE,
)
