"""A dump -> line rules for what only this outlet prints around its articles: better none than a wrong one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from knews.article import Article
from knews.authoring.check.line_rules import BODY, TITLE, check_lines
from knews.block import Block, Role
from knews.outlet import Line, Outlet
from knews.pipeline import parse
from knews.press.heading import ends_statement, is_script_mark
from knews.press.people import find_addresses
from knews.source import decode

#: Furniture is no longer than this.
_LONGEST = 80
#: Roles that say that the grammar does not know what a line is, or takes it for text.
_UNREAD = frozenset({Role.OTHER, Role.PARAGRAPH, Role.HEADING, Role.DECK})
# [하늘픽] | <하늘 사전> | 【하늘 포토】: a name in brackets in front of a line
_OPENER = re.compile(r"[\[<【〈《(][가-힣A-Za-z0-9 ]{2,14}[\]>】〉》)]")
# ▶하늘픽 | ※ 하늘포럼: a mark and a word
_MARKED = re.compile(r"[▶►☞★▷※◎➤▸■#] ?[가-힣A-Za-z]{2,10}(?=[\s:：])")
# 11월 3일, 02-000-0000, haneul.example, 14:00: what a sentence at the end of a text seldom has
_CUE = re.compile(
    r"\d{1,2}월 ?\d{1,2}일|\d{2,4}-\d{3,4}|\d{1,2}:\d\d|[a-z0-9-]{2,20}\.(?:com|co\.kr|net|kr|example)\b|^[▶►☞★▷※◎➤▸]|^[\[<【〈].*[\]>】〉]$"
)
_TOKEN = re.compile(r"\d{1,2}월 ?\d{1,2}일|\d+|[가-힣]+|[^\S\n]+|[^\d가-힣\s]+")
_DATE = re.compile(r"\d{1,2}월(?P<gap> ?)\d{1,2}일")
_WORD = re.compile("[가-힣]{1,20}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@attrs.frozen
class LineProposal:
    """A rule for one shape of line, and the lines that have it."""

    rule: Line
    examples: tuple[str, ...]
    #: Why it is furniture: "recurs 3 times", "stands behind the text".
    evidence: str


@attrs.frozen
class DumpProposals:
    """What is proposed for the dumps of an outlet."""

    lines: tuple[LineProposal, ...]
    #: How many lines the press grammar reads already, by what they are; the text is not among them.
    read: tuple[tuple[Role, int], ...]
    #: How the dump is read with the rules.
    article: Article


def propose_lines(raw: bytes, *, name: str = "") -> DumpProposals:
    r"""Propose line rules for dumps like this one.

    Args:
        raw: The dump, in any encoding that knews reads.
        name: The outlet's printed name.

    Raises:
        KnewsError: As for `knews.parse`.

    >>> text = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다."
    >>> found = propose_lines(f"새 다리 10월에 연다\n\n{text}\n\n하늘포럼 11월 3일 하늘회관".encode())
    >>> found.lines[0].rule.pattern, found.lines[0].evidence
    ('하늘포럼 \\d{1,2}월 \\d{1,2}일 하늘회관', 'stands behind the text')
    >>> propose_lines(f"새 다리 10월에 연다\n\n{text}\n\n시장은 웃었다.".encode()).lines
    ()
    """
    text = decode(raw).text
    article = parse(text, outlet=Outlet(id="new", name=name))
    kept: list[LineProposal] = []
    for proposal in _proposals(article, text, name):
        if is_harmless(proposal.rule, article, proposal.examples) and not any(
            other.rule.matches(example) for other in kept for example in proposal.examples
        ):
            kept.append(proposal)
    rules = tuple(proposal.rule for proposal in kept)
    final = parse(text, outlet=Outlet(id="new", name=name, lines=rules))
    if final.headline != article.headline or final.bylines != article.bylines:
        kept, final = [], article
    read = (block for block in article.blocks if block.role not in (Role.HEADLINE, Role.REPEAT))
    count = Counter(block.role for block in read if _is_read(block))
    return DumpProposals(tuple(kept), tuple(sorted(count.items())), final)


def _proposals(article: Article, text: str, name: str) -> Iterator[LineProposal]:
    """Give the rules that recurring and surrounding lines ask for, recurring ones first."""
    lines = _unread(article, text)
    yield from _recurring(lines)
    start, stop = _extent(article)
    behind = [line for at, line in lines if at > stop and _is_furniture(line, name)]
    before = [line for at, line in lines if at < start and name and name in line and _OPENER.match(line)]
    for group in _alike(behind):
        evidence = (
            "stands behind the text" if len(group) == 1 else f"stands behind the text {len(group)} times"
        )
        yield LineProposal(Line(_role(group[0]), _shape(group)), tuple(group), evidence)
    for group in _alike(before):
        yield LineProposal(
            Line(Role.LABEL, _shape(group)), tuple(group), "stands above the text, with the outlet's name"
        )


def _unread(article: Article, text: str) -> list[tuple[int, str]]:
    """Give the lines that the grammar took for text or for nothing it knows, but are no sentence, with their numbers."""
    read = {block.line for block in article.blocks if _is_read(block)}
    places = {block.line for block in article.blocks} - read
    lines = ((at, line.strip()) for at, line in enumerate(text.splitlines(), 1) if at in places)
    return [(at, line) for at, line in lines if len(line) <= _LONGEST and not _is_sentence(line)]


def _is_read(block: Block) -> bool:
    """Tell whether the grammar knows what a block is, by more than its place behind the text."""
    return block.role not in _UNREAD and block.rule != _BY_PLACE


#: What stands behind the signature and has no shape that the grammar knows is taken for a link.
_BY_PLACE = "behind-body-related"
# …건널 수 있습니다, …인가요: a sentence without a full stop
_ENDING = re.compile(r"[가-힣](?:다|요|죠|까)$")


def _is_sentence(line: str) -> bool:
    return (
        ends_statement(line)
        or _ENDING.search(line) is not None
        or line[-1] in ".?!”\"’'…"
        or is_script_mark(line)
    )


def _extent(article: Article) -> tuple[int, int]:
    """Give the numbers of the first and the last line of text."""
    lines = [
        block.line
        for block in article.blocks_of(Role.PARAGRAPH)
        if len(block.text) > _CLAUSE and _is_sentence(block.text)
    ]
    return (lines[0], lines[-1]) if lines else (0, 10**9)


#: A shorter line may be a caption or a quotation.
_CLAUSE = 15


def _recurring(lines: Sequence[tuple[int, str]]) -> Iterator[LineProposal]:
    """Give a rule for each opener that several lines have in common."""
    groups: dict[str, list[str]] = {}
    for _, line in lines:
        match = _OPENER.match(line) or _MARKED.match(line)
        if match is not None and len(line) > match.end():
            groups.setdefault(match[0], []).append(line)
    for opener, group in groups.items():
        if len(set(group)) > 1:
            rule = Line(Role.RELATED, rf"{_literal(opener)} ?.{{1,{_LONGEST}}}")
            yield LineProposal(rule, tuple(dict.fromkeys(group)), f"{len(group)} lines open with {opener}")


def _is_furniture(line: str, name: str) -> bool:
    """Tell a line of the outlet's behind the text from the last words of the text: a day, a number, a mark, its name."""
    if next(find_addresses(line), None) is not None:
        return False
    return _CUE.search(line) is not None or bool(name and name in line)


def _role(line: str) -> Role:
    return Role.RELATED if _MARKED.match(line) and _CUE.search(line[1:]) is None else Role.NOTICE


def _alike(lines: Sequence[str]) -> list[list[str]]:
    """Put lines together that begin with the same word and are built in the same way."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for line in dict.fromkeys(lines):
        first, *rest = _TOKEN.findall(line)
        groups.setdefault((first, *map(_class, rest)), []).append(line)
    return list(groups.values())


def _shape(lines: Sequence[str]) -> str:
    r"""Make the pattern of lines that are built alike: what they share stays, figures may be others, and so may words that differ.

    >>> print(_shape(["하늘포럼 11월 3일 하늘회관"]))
    하늘포럼 \d{1,2}월 \d{1,2}일 하늘회관
    >>> print(_shape(["하늘포럼 3일 (동관)", "하늘포럼 12일 (서관)"]))
    하늘포럼 \d{1,2}일 \([가-힣]{1,12}\)
    """
    return "".join(map(_place, zip(*map(_TOKEN.findall, lines), strict=True)))


def _place(tokens: Sequence[str]) -> str:
    """Make the pattern of what stands in one place of lines that are built alike."""
    if match := _DATE.fullmatch(tokens[0]):
        return rf"\d{{1,2}}월{match['gap']}\d{{1,2}}일"
    if tokens[0].isdecimal():
        return rf"\d{{1,{max(2, *map(len, tokens))}}}"
    if len(set(tokens)) == 1:
        return _literal(tokens[0])
    return rf"[가-힣]{{1,{max(12, *map(len, tokens))}}}"


def _class(token: str) -> str:
    """Name what may stand in place of a token: a date, a figure, a word of Hangul; anything else stands for itself."""
    if match := _DATE.fullmatch(token):
        return f"date{match['gap']}"
    return "figure" if token.isdecimal() else "word" if _WORD.fullmatch(token) else token


def _literal(text: str) -> str:
    r"""Quote a text for a pattern, spaces and dashes as they are.

    >>> print(_literal("[하늘 픽]-1"))
    \[하늘 픽\]-1
    """
    return re.escape(text).replace("\\ ", " ").replace("\\-", "-").replace("\\#", "#")


def is_harmless(rule: Line, article: Article, examples: Sequence[str]) -> bool:
    """Tell whether a rule fits its lines, and nothing of the headline, the text and the captions."""
    if not all(map(rule.matches, examples)) or any(check_lines(Outlet(id="new", name="", lines=(rule,)))):
        return False
    texts = [article.headline or "", *article.subheadlines, TITLE, *BODY]
    for block in article.blocks_of(Role.PARAGRAPH, Role.CAPTION, Role.BYLINE):
        texts += [block.text, *_SENTENCE.split(block.text)]
    return not any(rule.matches(text.strip()) for text in texts if text.strip() not in examples)
