"""Signatures that need more than their own shape: a profile behind one, a contributor's, a bare name's evidence, a slash in front."""

from collections.abc import Iterator, Sequence

from knews.block import Role
from knews.press.byline import read_bylines
from knews.press.contributor import read_contributor
from knews.press.heading import ends_statement, is_body
from knews.press.pattern import pattern
from knews.press.people import NAME, ROLE, ends_as_name, is_name, sounds_as_name
from knews.rules.invented import LEAD, LONG, MORE, TITLE, words
from knews.rules.picture import is_one_writer
from knews.rules.piece import Piece, divide
from knews.rules.rule import Claim, PartRule, Phase, Rule, Run

_CONTEXT = Phase.CONTEXT
# 2009년 하늘일보 입사. | 경제부. 前 새솔 특파원 | 하늘대 경제학과를 졸업하고: how a profile begins
_BEGINS = (
    r"(?:(?:19|20)\d\d년|[前現]|[전현] |[가-힣]{1,8}(?:부|팀|국|센터|연구소)(?:[.,·]| (?:차장|부장|기자|소속|팀장|데스크))"
    r"|[가-힣]{2,10} ?(?:출신|입사|졸업)|[가-힣]{1,8}대(?:학교)?(?: [가-힣]{2,10}(?:학부|학과|과))?(?:를|을|에서) )"
)
# …했다. 김하늘 기자 2009년 하늘일보 입사. | 김하늘 기자 경제부. 前 새솔 특파원
_PROFILED = pattern(
    rf"(?:^|(?<=[다요죠]\.)|(?<=[다요죠]\.[”\"’')])|(?<=[”\"’'])|(?<=\s))\s?(?P<writer>{NAME} ?{ROLE})(?P<profile>[ /|]\s?"
    rf"{_BEGINS}"
    r"[^\n“”\"]{4,400}$)"
)
# What a profile tells.
_CAREER = pattern(
    r"입사|특파원|[前現]|출입|졸업|수상|상을|담당|출신|팀장|부장|차장|근무|취재|경력|전공|저서|맡[고았아은]|데스크|역임"
)
# 김하늘 기자 경제부: the role of a writer in front of a profile, without which none is looked for
_WRITER = pattern(rf"{ROLE}[ /|]")
#: A profile and its writer have no more characters.
_PROFILE = 440
# 2009년 하늘일보 입사. 사회부를 거쳐 …: the profile in a line of its own
_PROFILE_LINE = pattern(rf"{_BEGINS}.{{4,300}}")
# …해야 한다. 김하늘 하늘대 교수: who contributes to the last run, whose office no minister of the news has
_CONTRIBUTED = pattern(
    rf"(?<=다\. )(?P<who>{NAME} [가-힣A-Za-z0-9·& ]{{0,30}}(?:교수|변호사|연구위원|연구원|평론가|칼럼니스트|시인|소설가|작가))\s*$"
)
#: So far before the end such a signature begins.
_REACH = 60
#: A dump that is cut ends sooner: its last words may be the beginning of a sentence.
_CUT = 300
#: A line that is no longer shows nothing of the text before it.
_LINE = 60


def _read_profiled(run: Run) -> Iterator[Claim]:
    """Claim the writer and the profile that end the last run: a name and a role that a career follows."""
    if not run.context.is_last_text:
        return
    text, stop = run.text, run.stop
    if text[stop - 1] in '“”"':
        return
    low = max(max([claim.stop for claim in run.claims if claim.stop <= stop], default=0), stop - _PROFILE)
    if _CAREER.search(text, low, stop) is None or _WRITER.search(text, low, stop) is None:
        return
    found = _PROFILED.search(text, low, stop)
    if found is not None and _CAREER.search(found["profile"]) and read_bylines(found["writer"]):
        yield Claim(*found.span("writer"), PROFILED)
        yield Claim(*found.span("profile"), PROFILE)


def _read_contributed(run: Run) -> Iterator[Claim]:
    text, stop = run.text, run.stop
    context = run.context
    shortest = _CUT if context.is_only_text or context.is_first_text else _LINE
    if not context.is_last_text or stop < shortest:
        return
    found = _CONTRIBUTED.search(text, max(0, stop - _REACH), stop)
    if found is not None and (who := read_contributor(found["who"])) is not None:
        yield Claim(*found.span("who"), CONTRIBUTOR_IN_RUN, (who,))


PROFILED = PartRule(
    "profiled",
    Role.BYLINE,
    "a writer in front of the writer's profile",
    read=_read_profiled,
    words=("기자", "특파원"),
    ends_run=True,
    signs=True,
    takes=(
        f"{TITLE}{LEAD} {MORE} ⟦김하늘 기자⟧ 2009년 하늘일보 입사. 2013~2014년 새솔 특파원. 최근에는 산업부에서 유통팀장을 맡았다.",
        f"{TITLE}{LEAD} {MORE} ⟦김하늘 기자⟧ 경제부. 前 새솔 특파원",
        f"{TITLE}{LEAD}\n⟦김하늘 기자⟧ 2009년 하늘일보 입사.",
        f"{TITLE}{LEAD}\n⟦이바다 선임기자⟧ 사회부 차장. 새솔시청을 출입했다.",
    ),
    leaves=(
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 2009년 새 다리",
        f"{TITLE}{LEAD} {MORE} 김하늘 기자는 2009년 하늘일보에 입사했다.",
        f"{TITLE}{LEAD} 김하늘 기자 2009년 하늘일보 입사.\n{MORE}",
    ),
)
PROFILE = Rule(
    "profile",
    Role.NOTICE,
    Phase.PART,
    "who a writer is, behind the signature",
    ends_run=True,
    takes=(
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 ⟦2009년 하늘일보 입사. 새솔시청을 출입했다.⟧",
        f"{TITLE}{LEAD}\n김하늘 기자 ⟦경제부. 前 새솔 특파원⟧",
        f"{TITLE}{LEAD}\n김하늘 기자\n⟦2009년 하늘일보 입사. 사회부를 거쳐 산업부에서 일한다.⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n2009년 하늘일보 입사. 사회부를 거쳐 산업부에서 일한다.",
        f"{TITLE}{LEAD} {MORE} 김하늘 기자",
    ),
)
CONTRIBUTOR_IN_RUN = PartRule(
    "contributor-in-run",
    Role.BYLINE,
    "who contributes, behind the last sentence",
    read=_read_contributed,
    words=(),
    ends_run=True,
    signs=True,
    takes=(
        f"{TITLE}{words(300, end='다.')} ⟦김하늘 하늘대 경제학과 교수⟧",
        f"{TITLE}{LONG}\n{MORE} {LEAD} ⟦이바다 변호사⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD} 김하늘 하늘대 교수",
        f"{TITLE}{LONG} {LONG} 김하늘 하늘시 장관",
        f"{TITLE}{LONG} {LONG} 이날 새 다리 교수",
    ),
)
CONTRIBUTOR_BEHIND = Rule(
    "contributor-behind",
    Role.BYLINE,
    _CONTEXT,
    "who contributes, in a line of its own behind the text",
    signs=True,
    takes=(
        f"{TITLE}{LEAD}\n⟦김하늘 하늘대 경제학과 교수⟧",
        f"{TITLE}{LEAD}\n⟦김하늘 교수(하늘대 로스쿨)⟧",
        f"{TITLE}{LEAD}\n⟦/김하늘 | 다리연구소 대표⟧",
        f"{TITLE}{LEAD}\n⟦[김 솔 하늘대 교수]⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n김하늘 하늘대 교수\n{MORE}",
        f"{TITLE}{LEAD}\n▲김하늘 하늘대 교수",
        f"{TITLE}{LEAD}\n하늘시 도로과장",
        f"{TITLE}{LEAD}\n김하늘 기자\n이바다 하늘대 교수",
    ),
)
SLASHED = Rule(
    "slashed",
    Role.CREDIT,
    _CONTEXT,
    "a reporter behind a slash in front of text: who took the picture",
    takes=(
        f"{TITLE}⟦/김하늘 기자⟧\n{LEAD}",
        f"{TITLE}{LEAD}\n⟦/하늘=김하늘 기자⟧\n{MORE}",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n/김하늘 기자",
        f"{TITLE}김하늘 기자\n{LEAD}",
        f"{TITLE}/김하늘 기자 sky@haneul.example\n{LEAD}",
    ),
)


def signs_alone(piece: Piece, pieces: Sequence[Piece], *, alone: bool) -> bool:
    """Tell whether a bare name signs: it sounds as names do, and stands alone or behind a whole article; or its owner is known.

    The last word of a text that was cut may be any name.
    """
    names = piece.text.split("/")
    if len(names) > 1:
        # 김하늘/이리안: one that sounds as names do speaks for the other
        return any(map(sounds_as_name, names)) and all(map(is_name, names))
    if not is_name(piece.text):
        return False
    sounds = sounds_as_name(piece.text)
    if (sounds or ends_as_name(piece.text)) and (
        (alone and sounds) or sum(len(other.text) for other in pieces) > _WHOLE
    ):
        return True
    return any(_names(other.text, piece.text) for other in pieces if other is not piece)


#: Heads of articles, as lists and searches give them, have no more characters.
_WHOLE = 600


_ROLE_BEHIND = pattern(rf"\s?{ROLE}(?!회견)")


def _names(text: str, name: str) -> bool:
    """Tell whether a text has a name with a role behind it."""
    at = text.find(name)
    while at >= 0:
        if _ROLE_BEHIND.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def sign_contributor(piece: Piece) -> bool:
    """Take a line behind the text that names who contributed it."""
    who = read_contributor(piece.text)
    if who is not None:
        piece.take(CONTRIBUTOR_BEHIND, (who,))
    return who is not None


_BYLINE, _PARAGRAPH = Role.BYLINE, Role.PARAGRAPH


def settle_signers(pieces: list[Piece], bare: Rule, start: int) -> None:
    """Settle signatures whose neighbours say that they are none, and profiles behind those that are."""
    solid = [index for index, piece in enumerate(pieces) if piece.role is None and is_body(piece.text)]
    last = solid[-1] if solid else -1
    for index, piece in enumerate(pieces):
        if piece.role is None and index == last and index > start and pieces[index - 1].role is _BYLINE:
            if _PROFILE_LINE.fullmatch(piece.text) and _CAREER.search(piece.text):
                piece.take(PROFILE)
        elif piece.role is not _BYLINE:
            continue
        elif piece.text[0] == "/" and index < last and is_one_writer(piece.text):
            alone = pieces[index - 1].line != piece.line or not ends_statement(pieces[index - 1].text)
            if alone:
                piece.take(SLASHED)
    # From the end, so that an index stays what it was.
    for index in range(len(pieces) - 1, 0, -1):
        piece, before = pieces[index], pieces[index - 1]
        if piece.rule is bare and not signs_alone(piece, pieces, alone=False):
            _put_back(pieces, index, before)


def sign_last(pieces: list[Piece]) -> None:
    """Sign the last paragraph of a page where it names who contributed the text, or is a writer and the writer's profile."""
    last = next((at for at in range(len(pieces) - 1, -1, -1) if pieces[at].role is _PARAGRAPH), 0)
    if not last or any(piece.role is _BYLINE for piece in pieces[last:]):
        return
    piece = pieces[last]
    if (profiled := _PROFILED.match(piece.text)) and _CAREER.search(profiled["profile"]):
        if read_bylines(profiled["writer"]):
            claims = [Claim(*profiled.span("writer"), PROFILED), Claim(*profiled.span("profile"), PROFILE)]
            pieces[last : last + 1] = divide(piece, claims)
    elif pieces[last - 1].role is _PARAGRAPH and ends_statement(pieces[last - 1].text):
        sign_contributor(piece)


def _put_back(pieces: list[Piece], index: int, before: Piece) -> None:
    """Give a word that does not sign back to the run that it closes."""
    piece = pieces[index]
    if before.role is None and before.line == piece.line and before.stop + 1 == piece.start:
        before.text = f"{before.text} {piece.text}"
        del pieces[index]
    else:
        pieces[index] = piece.bare()


SIGNER_RULES = (PROFILED, CONTRIBUTOR_IN_RUN)
SIGNER_PARTS = (PROFILE,)
SIGNER_CONTEXT = (CONTRIBUTOR_BEHIND, SLASHED)
