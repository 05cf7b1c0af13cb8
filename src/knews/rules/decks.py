"""Decks and headings inside a run: what stands in front of its text, and what a lost line break left behind it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knews.block import Role
from knews.press.deck import ends_as_deck, find_lead, split_caption, split_decks, split_scene
from knews.press.deck_row import find_row
from knews.press.head_line import is_spoken
from knews.press.heading import ends_statement
from knews.press.pattern import pattern
from knews.rules.invented import LEAD, LONG, MORE, SHOWN, TITLE
from knews.rules.piece import gaps
from knews.rules.rule import Claim, PartRule, Phase, Rule, Run

# …평가가 나온다.○새 다리가 놓이기까지
_OPEN_HEADING = pattern(r"[.”\"]\s*(?P<heading>[○●◇◆■][^○●◇◆■.]{2,58})$")
#: Such a heading and the sentence's end in front of it have no more characters.
_HEADING_REACH = 62
#: Two decks or more in front of a caption show themselves; one may be the caption's own words.
_FEW_DECKS = 2
# …말했다.시는: no space behind a sentence
_GLUED_END = pattern(r"다\.[가-힣]")
# (왼쪽 네 번째), (오른쪽부터), …하는 모습 [하늘사]: people in a picture
_PEOPLE = pattern(r"\((?:왼쪽|오른쪽|가운데)|(?:모습|장면|전경)\.?\s?(?:\[[^\[\]]{2,20}\])?$")
#: Up to five decks of up to 50 characters.
_LONG_DECKS = 260
#: Where fewer sentences in five keep no space behind them, spaces are line breaks.
_GLUED_SHARE = 5


def _read_decks(run: Run) -> Iterator[Claim]:
    """Claim the decks at the head of a run.

    They end at a dateline or a bracketed byline, and where spaces stand for line breaks at the lead; a caption may
    stand between.
    """
    text, claims, context = run.text, run.claims, run.context
    if not (claims or context.is_only_text or context.is_first_text):
        return
    stop = claims[0].start if claims else len(text)
    if not text[:stop].strip():
        if claims[0].rule.role is Role.CAPTION:
            yield from _before_caption(run, claims[0])
    elif claims and claims[0].rule.follows_decks:
        yield from _before_opener(run, text[:stop].rstrip())
    elif context.is_first_text or context.is_only_text:
        yield from _before_lead(run, text[:stop].rstrip())


def _before_opener(run: Run, head: str) -> Iterator[Claim]:
    """Claim decks in front of what opens the article; people in a picture may stand behind them."""
    behind = run.text[run.claims[0].stop :].strip()
    if not behind or ends_statement(head) or len(head) > _LONG_DECKS:
        yield from _before_lead(run, head)
        return
    *decks, last = split_decks(head, spaced=_is_spaced(run))
    yield from _decks(decks)
    yield Claim(*last, BEHIND_DECKS if _PEOPLE.search(head) else RUN_TOGETHER)


def _before_caption(run: Run, caption: Claim) -> Iterator[Claim]:
    """Claim decks in front of a caption out of what it took; the caption keeps the rest."""
    context, head = run.context, run.text[: caption.stop].rstrip()
    at = len(head) - len(head.lstrip())
    head = head[at:]
    if _is_spaced(run):
        spans = split_decks(head, spaced=True)
        if len(spans) <= _FEW_DECKS:
            spans = split_scene(head)
        if len(spans) == 1:
            spans = list(pairwise((0, *find_row(head), len(head))))
    elif context.is_first_text and not context.is_only_text:
        # ⓒ하늘통신 behind decks: the picture has no caption
        bare = ends_as_deck(head)
        spans = [*split_decks(head, spaced=True), (len(head), len(head))] if bare else split_scene(head)
    elif context.is_only_text:
        spans = split_caption(head)
    else:
        return
    yield from _decks([(at + start, at + stop) for start, stop in spans[:-1]])


def _before_lead(run: Run, head: str) -> Iterator[Claim]:
    """Claim decks in front of the lead: where spaces stand for line breaks, or where a mark shows them."""
    context = run.context
    marked = context.is_first_text and not run.claims and "…" in head[:_LONG_DECKS]
    spaced = _is_spaced(run)
    if not (spaced or marked):
        return
    at = find_lead(head)
    if spaced and (ends := find_row(head)) and ends[-1] >= at:
        spans = list(pairwise((0, *ends)))
        if not any(is_spoken(head[start:stop].strip()) for start, stop in spans):
            yield from _decks(spans)
            return
    if at and (spaced or "…" in head[:at]):
        yield from _decks(split_decks(head[:at], spaced=True))


def _decks(spans: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    for span in spans:
        yield Claim(*span, RUN_TOGETHER)


def _is_spaced(run: Run) -> bool:
    """Tell whether a run that is all of the text keeps a space behind its sentences: its line breaks became spaces."""
    if not run.context.is_only_text:
        return False
    spaced = run.text.count("다. ")
    return spaced > 1 and len(_GLUED_END.findall(run.text)) * _GLUED_SHARE < spaced


def _read_open_headings(run: Run) -> Iterator[Claim]:
    """Claim a marked heading whose end is shown by what was cut behind it: "…말했다.○새 다리" before a picture."""
    text, claims = run.text, run.claims
    if not claims and (run.context.is_last_text or text[-1] == "."):
        return
    for start, stop in gaps(claims, len(text)):
        bare = start + len(text[start:stop].rstrip())
        match = _OPEN_HEADING.search(text, max(start, bare - _HEADING_REACH), bare)
        if match is not None:
            yield Claim(match.start("heading"), bare, HEADING_BEFORE_CUT)


#: What a picture shows, with day and place.
_OPENING = "12일 오전 하늘시 새솔항에서 열린 개통식에서 시민들이 손을 흔들며 줄지어 새 다리를 건너고 있다."
RUN_TOGETHER = PartRule(
    "run-together",
    Role.DECK,
    "a deck that a scraper ran together with what stands behind it",
    read=_read_decks,
    carves=True,
    strips_marks=True,
    is_structural=True,
    takes=(
        f'{TITLE}⟦다리 건설 계획 공개⟧⟦하늘시 "예산은 충분"⟧(하늘=연합뉴스) 김하늘 기자 = {LEAD}',
        f"{TITLE}⟦예산 120억 확보…내년 봄 착공 예정⟧ 하늘시가 새솔항에 새 다리를 놓기로 했다. 시는 곧 공사를 맡긴다. 시장은 길이라고 했다.",
        f"{TITLE}⟦하늘시 새 다리 개통⟧{_OPENING} /하늘시 제공",
        f"{TITLE}⟦예산 백억 확보…내년 봄 착공⟧ {_OPENING} /하늘시 제공\n\n{LEAD}",
        f"{TITLE}⟦새 다리 예산 백억 확보, 내년 봄 착공 예정⟧ 하늘시가 새솔항에 다리를 놓는다.시는 이날 그렇게 밝혔다. "
        + "그렇게 했다. " * 5
        + "그랬다.",
        f"{TITLE}⟦새 다리 예산 천백억 원 확보⟧ 하늘시가 새솔항에 다리를 놓는다. 시는 밝혔다. 그랬다.",
        f"{TITLE}⟦하늘시의 새 다리 예산 천백억 원 확보⟧ 하늘시가 새솔항에 다리를 놓는다고 12일 밝혔다. 시는 밝혔다. 그랬다.",
        f"{TITLE}⟦새 다리 예산 120억 확보…내년 봄 착공 예정⟧ ⟦시민 설문에서 찬성 87%…반대 측도 “환영”⟧ 하늘시가 새솔항에 새 다리를 놓기로 "
        "했다고 12일 밝혔다. 시는 곧 공사를 맡긴다. 시장은 길이라고 했다.",
        f"{TITLE}⟦하늘의 다리…예산 확보⟧ 하늘시가 새솔항에 다리를 놓는다. 시는 밝혔다. 그랬다.",
        f"{TITLE}⟦새 다리 놓는다…예산 확보⟧ 하늘시가 새솔항에 다리를 놓는다고 밝혔다.\n{MORE}",
        f"{TITLE}⟦새 다리 예산 확보⟧ ⟦하늘시장 새 길 공개⟧ 하늘시 청사 전경 (사진=하늘시 제공) {LEAD} {MORE} 그랬다.",
        f"{TITLE}⟦다리 건설 계획 공개⟧⟦하늘시 예산 충분⟧[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com\n\n{LEAD}",
        f"{TITLE}⟦다리 건설 계획 공개⟧⟦하늘시 예산 충분⟧[하늘일보 김하늘 기자] {LEAD}",
    ),
    leaves=(
        f"{TITLE}지난해보다 강을 건너는 시민이 늘어난 하늘시가 새솔항에 새 다리를 놓기로 했다고 12일 밝혔다. 시는 곧 공사를 맡긴다. 그랬다.",
        f"{TITLE}하늘시가 새솔항에 새 다리를 놓기로 했다. 시는 곧 공사를 맡긴다. 시장은 길이라고 했다.",
        f"{TITLE}{_OPENING} /하늘시 제공",
        f"{TITLE}새 다리 예산 백억 확보, 내년 봄 착공 예정 하늘시가 새솔항에 다리를 놓는다.시는 이날 그렇게 밝혔다. "
        + "그렇게 했다. " * 4
        + "그랬다.",
        f"{TITLE}새 다리 예산 백억 확보, 내년 봄 착공 예정 하늘시가 새솔항에 다리를 놓는다. 시장은 길이라고 했다.",
        f"{TITLE}새 다리 예산 백억 확보 하늘시가 새솔항에 다리를 놓는다. 시는 밝혔다. 그랬다.",
        f"{TITLE}새 다리/새 길 예산 천백억 원 확보 하늘시가 새솔항에 다리를 놓는다. 시는 밝혔다. 그랬다.",
        f"{TITLE}지난해 새 다리 예산 천백억 원 확보 하늘시가 새솔항에 다리를 놓는다. 시는 밝혔다. 그랬다.",
        f"{TITLE}새 다리 놓는다 예산 확보 하늘시가 새솔항에 다리를 놓는다고 밝혔다.\n{LONG}",
        f"{TITLE}새 다리 예산 백억 확보 하늘시 청사 전경 (사진=하늘시 제공) {LEAD} {MORE} 그랬다.",
        f"{TITLE}다리 건설 계획 공개하늘시 예산 충분 김하늘 기자 = {LEAD}",
    ),
)
BEHIND_DECKS = Rule(
    "behind-decks",
    Role.CAPTION,
    Phase.PART,
    "people in a picture, between decks and the article",
    takes=(
        f"{TITLE}새 다리 건설 계획 공개⟦김하늘 시장(왼쪽)이 시민들과 다리를 보는 모습⟧(하늘=연합뉴스) 김하늘 기자 = {LEAD}",
    ),
    leaves=(f'{TITLE}새 다리 건설 계획 공개하늘시 "예산은 충분"(하늘=연합뉴스) 김하늘 기자 = {LEAD}',),
)
HEADING_BEFORE_CUT = PartRule(
    "heading-before-cut",
    Role.HEADING,
    "a marked heading at the end of a run",
    read=_read_open_headings,
    is_structural=True,
    takes=(
        f"{LEAD}⟦◆남은 과제는⟧",
        f"(하늘=연합뉴스) 김하늘 기자 = {LEAD}⟦○새 다리가 놓이기까지⟧[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com",
        f"{LEAD} ⟦■남은 과제는⟧",
    ),
    leaves=(
        f"{LEAD}새 다리가 놓이기까지",
        f"{TITLE}{MORE}\n{LEAD} ○새 다리가 놓이기까지",
        f"{LEAD}◆남은◆과제는",
        f"{LEAD}○새",
    ),
)

DECK_RULES = (RUN_TOGETHER, HEADING_BEFORE_CUT)
DECK_PARTS = (BEHIND_DECKS,)
