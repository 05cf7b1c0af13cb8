"""Line breaks that a run has lost: paragraphs whose sentences touch, headings and decks glued to what follows them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knews.block import Role
from knews.press.glue import count_spaced, find_touching, goes_on, may_touch
from knews.press.head_line import is_spoken
from knews.press.heading import ends_statement, find_marks, is_body, is_programme_data
from knews.press.pattern import pattern
from knews.press.people import is_name
from knews.press.seam import Words, load
from knews.rules.decks import RUN_TOGETHER
from knews.rules.invented import LEAD, MORE, TITLE
from knews.rules.piece import Piece, divide
from knews.rules.rule import Claim, LineContext, Phase, Rule

_PART = Phase.PART
MARKED_IN_RUN = Rule(
    "marked-by-seam",
    Role.HEADING,
    _PART,
    "a heading behind a mark in a run, which ends where the model says",
    takes=(f"{TITLE}{LEAD}⟦○ 새 다리 놓이자 상인들 환호⟧하늘시에 따르면 강을 건너는 시민이 늘었다.{MORE}",),
    leaves=(
        f"{TITLE}{LEAD}○ 하늘시는 새 다리를 열기로 했다고 밝혔다.{MORE}",
        f"{TITLE}■ 김하늘, 하늘방송 해설위원 / 이바다, 하늘대 교수[앵커] {LEAD}{MORE}",
    ),
)
MARKED_BEFORE_CUT = Rule(
    "marked-heading-in-run",
    Role.HEADING,
    _PART,
    "a heading behind a mark in a run, up to an item of a list or what was cut",
    takes=(f"{TITLE}{LEAD}⟦● 핵심 포인트⟧- 새 다리는 10월에 열린다.- 길은 내년 봄에 넓힌다.",),
    leaves=(f"{TITLE}{LEAD} ○새 다리 ○새 길 ○새 역 그리고 {MORE}",),
)
UNMARKED_IN_RUN = Rule(
    "heading-by-seam",
    Role.HEADING,
    _PART,
    "a heading that nothing marks, between sentences that touch it, which ends where the model says",
    takes=(
        f"{TITLE}{LEAD}⟦새 다리 개통에 시민들 환호…상권도 활기⟧시는 곧 길을 넓히기로 했다.{MORE}",
        f"{TITLE}{LEAD}⟦“걸어서 10분, 장보기 편해졌다”⟧하늘시에 사는 김하늘 씨는 매일 다리를 건넌다.{MORE}",
    ),
    leaves=(
        f"{TITLE}{LEAD}하늘시에 따르면 강을 건너는 시민이 늘었다.{MORE}",
        f"{TITLE}{LEAD}하늘전자 주가/하늘포털 캡처하늘전자는 봄을 앞두고 새 칩을 내놓았다.{MORE}",
    ),
)
DECK_IN_RUN = Rule(
    "deck-by-seam",
    Role.DECK,
    _PART,
    "a deck glued to what follows it, which ends where the model says",
    takes=(
        f"{TITLE}⟦새 다리 개통에 시민들 환호…상권도 활기⟧하늘시가 강을 가로지르는 새 다리를 열었다.{LEAD}{MORE}",
        f"{TITLE}⟦새 다리 개통에 시민들 환호…상권도 활기⟧시민들이 새 다리를 건너고 있다. (사진=하늘시 제공){LEAD}{MORE}",
    ),
    leaves=(
        f"{TITLE}하늘시에 따르면 강을 건너는 시민이 늘었다.{LEAD}{MORE}",
        f"{TITLE}“하늘시가 설마 새 다리를 헐면서까지 길을 넓힐까요?”지난달 하늘시가 연 회의에서 그런 말이 나왔다.{LEAD}{MORE}",
    ),
)

PARAGRAPH_IN_RUN = Rule(
    "glued-paragraph",
    Role.PARAGRAPH,
    _PART,
    "a short paragraph of a run that lost its line breaks",
    takes=(f"{TITLE}{LEAD}⟦◇ 김하늘> 왜 지금인가?⟧{MORE}",),
    leaves=(f"{TITLE}{LEAD}\n“왜 지금인가?”\n{MORE}",),
)

#: Fewer characters hold no two paragraphs.
_SHORT = 40
#: In a dump of several texts, so many touching sentences in a line, and a third of those with a space, are no slips.
_FEW = 2
_SHARE = 3
_QUOTES = "“‘\"'"
# …열었습니다. | …하십시오.닫기: no deck
_SENTENCE_IN = pattern(r"[가-힣]\.(?!\.)")
#: Decks in a row have at most so many characters.
_LONG_ROW = 260
#: So many characters before an end hold its last word.
_WORD = 10
#: A caption has more characters.
_SHORT_CAPTION = 12
#: A heading up to what was cut has at most so many characters.
_LONG_HEADING = 60
#: Marks that open items of lists more often than headings.
_LISTS = "▲□"
# 하늘시, 새 다리 연다- 지금까지 …: a heading, and the first item under it
_ITEM = pattern(r"[^\n]{4,60}?(?<![\s\d.])(?= ?- [^\s\d])")
# 시는 연다. 그래도 …: a sentence ends in it; 새 다리,: it goes on; 새 다리/하늘시 캡처: a picture
_NO_HEADING = pattern(r"[가-힣][.] |[,·ㆍ‧･:][\x00-\x1f\x7f-\x9f]?$|(?:캡[처쳐]|갈무리)$|/.{1,16} ?제공$")
# ■ 김하늘, 하늘대 교수 / 이바다, 변호사[앵커]: who speaks
_GUEST = pattern(
    r"[가-힣]{2,4}, [가-힣A-Za-z0-9 ]{0,24}?(?:위원|교수|변호사|의원|평론가|기자|대표|소장|원장)(?= ?(?:/|$))"
)
# 새 길 못 열어 2일 김하늘: the text begins with a day and a name
_BEGUN = pattern(r" \d{1,2}일 (?P<name>[가-힣]{3})$")
# …| 하늘시 의원이: whose office stands behind it
_IN_OFFICE = pattern(
    r" (?:[가-힣A-Za-z]{1,10} ){0,2}[가-힣]{0,6}(?:의원|장관|시장|대표|회장|위원장|교수|원장|청장)[이은는가] "
)
# 금융조사|1부(부장검사 김하늘): the number is part of the name
_ASKED = pattern(r"[QA]\. ?")
_OF_NAME = pattern(r"\d{1,2}(?:(?:부|과|팀|호|심|조|차|위)(?=[( 는은이가])|[가나다번]?길)")
_NESTED = pattern(r"[▲△▷▶]")
_MARKS = "○●◎◇◆■▣◈□▲"


def part_glued(pieces: list[Piece], context: LineContext) -> list[Piece]:
    """Divide what no rule took of a line where it lost its line breaks."""
    texts = [piece for piece in pieces if piece.role is None and len(piece.text) > _SHORT]
    if not any(may_touch(piece.text) or any(mark in piece.text for mark in _MARKS) for piece in texts):
        return pieces
    run = _Run(texts, context)
    parted: list[Piece] = []
    for index, piece in enumerate(pieces):
        is_cut = index + 1 < len(pieces)
        if piece.rule is RUN_TOGETHER or (index == 0 and is_cut and piece.role is None):
            parted.extend(
                run.row(piece)
                or ([piece] if piece.role is not None else run.part(piece, is_head=True, is_cut=is_cut))
            )
        elif piece.role is Role.CAPTION and piece.text[0] in _MARKS:
            parted.extend(run.caption(piece))
        elif piece.role is Role.CAPTION and index == 0:
            parted.extend(run.before_caption(piece))
        elif piece.role is not None or len(piece.text) <= _SHORT:
            parted.append(piece)
        else:
            parted.extend(run.part(piece, is_head=index == 0, is_cut=is_cut))
    return parted


class _Run:
    """The texts of one line, which the model is asked about."""

    def __init__(self, texts: Sequence[Piece], context: LineContext) -> None:
        self._context = context
        self._text = " ".join(piece.text for piece in texts)
        self._words = Words(self._text)
        self._touching = {id(piece): find_touching(piece.text) for piece in texts}
        count = sum(map(len, self._touching.values()))
        spaced = sum(count_spaced(piece.text) for piece in texts) if count else 0
        alone = context.is_only_text
        self._glued = count > 0 and (alone or (count >= _FEW and count * _SHARE >= spaced))

    def caption(self, piece: Piece) -> list[Piece]:
        """Divide a marked heading from the caption that it is glued to."""
        text = piece.text
        words = dict(find_marks(text[:_LONG_HEADING])).get(0)
        claim = self._marked(text, 0, words, len(text), ends=False) if self._glued and words else None
        if claim is None or piece.rule is None:
            return [piece]
        return divide(piece, [claim, Claim(claim.stop, len(text), piece.rule, piece.value)])

    def before_caption(self, piece: Piece) -> list[Piece]:
        """Divide decks from the caption that they are glued to."""
        claims = list(self._decks(piece.text, ()))
        if not claims or piece.rule is None or len(piece.text) - claims[-1].stop < _SHORT_CAPTION:
            return [piece]
        return divide(piece, [*claims, Claim(claims[-1].stop, len(piece.text), piece.rule, piece.value)])

    def row(self, piece: Piece) -> list[Piece]:
        """Divide decks in a row that something else closes than a text; none where they are not glued, or are a text."""
        text = piece.text
        if not (self._glued and self._context.is_first_text and len(text) <= _LONG_ROW) or ends_statement(
            text
        ):
            return []
        ends = load().row(text, self._words)
        return divide(piece, list(_decks((0, *ends, len(text))))) if ends else []

    def part(self, piece: Piece, *, is_head: bool, is_cut: bool) -> list[Piece]:
        """Divide one text at its decks, its headings and where its sentences touch."""
        text = piece.text
        touching = self._touching.get(id(piece), []) if self._glued else []
        claims = list(self._decks(text, touching)) if is_head else []
        low = claims[-1].stop if claims else 0
        claims.extend(self._headings(text, low, touching, is_cut=is_cut))
        if not touching:
            return divide(piece, claims) if claims else [piece]
        cuts = [at for at in touching if not any(claim.start < at < claim.stop for claim in claims)]
        parts = [
            part for at, stop in pairwise((0, *cuts, len(text))) for part in _within(piece, at, stop, claims)
        ]
        # What stands first and last may be another thing than a text: a deck, a name, a heading in front of a picture.
        for part in parts[1:-1]:
            if part.role is None and not is_body(part.text):
                part.take(PARAGRAPH_IN_RUN)
        return parts

    def _decks(self, text: str, touching: Sequence[int]) -> Iterator[Claim]:
        """Claim the decks at the head of the first text."""
        if not (self._glued and self._context.is_first_text):
            return
        if touching and touching[0] <= _LONG_ROW and text[touching[0]] == "[":
            # Whoever speaks first in a script closes the decks.
            head = text[: touching[0]]
            # A short one is told by what stands around it: a deck, or the headline again.
            is_row = len(head) > _LONG_HEADING and _SENTENCE_IN.search(head) is None
            if is_row and not is_programme_data(head):
                yield from _decks((0, *load().row(head, self._words), len(head)))
            return
        at = 0 if text[0].isalnum() or text[0] in _QUOTES else _LONG_ROW
        while at < _LONG_ROW and (end := self._end(text[at:], "deck", spaced=False)):
            if is_spoken(text[at : at + end]):
                return  # “다리를 건널 수 있는데, 바로 가시겠어요?”: the text begins with it
            # The surest end may be that of a later deck.
            ends = load().row(text[at : at + end], self._words)
            yield from _decks((at, *(at + before for before in ends), at + end))
            at += end

    def _headings(self, text: str, low: int, touching: Sequence[int], *, is_cut: bool) -> Iterator[Claim]:
        marks = dict(find_marks(text)) if any(mark in text for mark in _MARKS) else {}
        starts = sorted({*marks, *touching})
        for start, stop in pairwise((*starts, len(text))):
            if start < low:
                continue
            words = marks.get(start)
            claim = (
                self._unmarked(text, start, stop)
                if words is None
                else self._marked(text, start, words, stop, ends=is_cut or stop < len(text))
            )
            if claim is not None:
                yield claim

    def _unmarked(self, text: str, start: int, stop: int) -> Claim | None:
        """Claim a heading that nothing marks, if the model is sure of it, up to the end of the next sentence at most."""
        if not (text[start].isalnum() or text[start] in _QUOTES):
            return None
        end = start + self._end(text[start:], "unmarked", spaced=False)
        if not start < end <= stop or _NO_HEADING.search(text, start, end) or _OF_NAME.match(text, end):
            return None
        if _ASKED.match(text, start):
            return None
        quoted = text[end - 1] in "”\"’'"
        return None if quoted and goes_on(text, end) else Claim(start, end, UNMARKED_IN_RUN)

    def _marked(self, text: str, start: int, words: int, stop: int, *, ends: bool) -> Claim | None:
        """Claim a marked heading: all of a short stretch that a mark or a cut ends, else up to where the model says."""
        stretch = text[words:stop].rstrip()
        is_list = text[start] in _LISTS
        # ○새 다리 ○새 길 | ▲다리과▷김하늘: items of a list
        again = text.find(text[start], words, words + _LONG_ROW)
        if _GUEST.match(stretch):
            return None
        if (again > 0 and not _has_end(text[words:again])) or _NESTED.search(stretch[:_LONG_HEADING]):
            return None
        if item := _ITEM.match(stretch):
            return Claim(start, words + item.end(), MARKED_BEFORE_CUT)
        if ends and not is_list and len(stretch) <= _LONG_HEADING and not ends_statement(stretch):
            return Claim(start, words + len(stretch), MARKED_BEFORE_CUT)
        kind = "unmarked" if is_list else "marked"
        for spaced in (False, True) if self._glued else (True,):
            if end := self._end(stretch, kind, spaced=spaced):
                if (begun := _BEGUN.search(stretch, 0, end)) and is_name(begun["name"]):
                    end = begun.start() if _IN_OFFICE.match(stretch, end) else end
                return Claim(start, words + end, MARKED_IN_RUN)
        return None

    def _end(self, text: str, kind: str, *, spaced: bool) -> int:
        end = load().end(kind, text, self._words, spaced=spaced)
        return 0 if end and not spaced and self._breaks_word(text, end) else end

    def _breaks_word(self, text: str, end: int) -> bool:
        """Tell whether an end stands inside a word that the run has in another place, too: 미국 하늘|AI의."""
        last = text[max(0, end - _WORD) : end].split()[-1:]
        if not last or len(last[0]) == 1 or not (last[0] + text[end]).isalnum():
            return False
        word = f" {last[0]}{text[end]}"
        return f" {self._text}".count(word) > 1


def _has_end(text: str) -> bool:
    """Tell whether a sentence ends in a text."""
    return "다." in text or "요." in text or "?" in text


def _decks(ends: Sequence[int]) -> Iterator[Claim]:
    for start, stop in pairwise(ends):
        yield Claim(start, stop, DECK_IN_RUN)


def _within(piece: Piece, start: int, stop: int, claims: Sequence[Claim]) -> Iterator[Piece]:
    """Give the parts of a piece between two offsets."""
    at = start
    for claim in claims:
        if start <= claim.start < stop:
            if (before := piece.part(at, claim.start)) is not None:
                yield before
            if (taken := piece.part(claim.start, claim.stop, claim.rule, claim.value)) is not None:
                yield taken
            at = claim.stop
    if at < stop and (rest := piece.part(at, stop)) is not None:
        yield rest


GLUED_RULES = (MARKED_IN_RUN, MARKED_BEFORE_CUT, UNMARKED_IN_RUN, DECK_IN_RUN, PARAGRAPH_IN_RUN)
