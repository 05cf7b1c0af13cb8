"""The contract of line rules: what holds for the lines of every outlet."""

import re
from collections.abc import Iterator

from knews.authoring.check.finding import Finding, Severity
from knews.authoring.check.linear import nested_repeat, slow_line
from knews.block import Role
from knews.outlet import Line, Outlet

#: Said by the core alone: which text is a repeat, and what nothing explains.
CORE_ROLES = frozenset({Role.REPEAT, Role.OTHER})

#: What any newspaper prints in any article: no rule may take it for something else.
BODY = (
    "하늘시는 새솔항과 시청을 잇는 새솔대교를 내년 봄 착공한다고 12일 밝혔다.",
    "시장은 “출퇴근 시간이 20분가량 줄어들 것”이라고 말했다.",
    "다리는 길이 1.2㎞, 왕복 4차로로 지어지며 사업비는 1200억원이다.",
    "주민들은 네이버 지도와 유튜브에서 새 다리를 찾아보고 있다고 했다.",
    "‘새솔대교’라는 이름은 시민 공모로 정해졌다.",
)
TITLE = "하늘시, 새솔대교 내년 봄 착공…“출퇴근 20분 단축”"

_ROLES = frozenset(role.value for role in Role)


def check_lines(outlet: Outlet) -> Iterator[Finding]:
    """Check an outlet's line rules, each by itself.

    >>> outlet = Outlet(id="haneul", name="하늘일보", lines=(Line(Role.NOTICE, r"하늘.+"),))
    >>> for finding in check_lines(outlet):
    ...     print(finding)
    fault: line 1: it takes '하늘시, 새솔대교 내년 봄 착공…“출퇴근…' for a notice: write it narrower
    >>> list(check_lines(Outlet(id="haneul", name="하늘일보", lines=(Line(Role.NOTICE, r"하늘포럼 .{1,40}"),))))
    []
    """
    for number, line in enumerate(outlet.lines, 1):
        name = f"line {number}"
        if line.role in CORE_ROLES:
            yield Finding(
                name, f"{line.role} is said by the core alone: give it another role, or leave it out"
            )
        compiled = compiled_or_why(line.pattern)
        if isinstance(compiled, str):
            yield Finding(name, f"{line.pattern!r} does not compile ({compiled}): mend the pattern")
        else:
            yield from _check_pattern(name, line, compiled)


def _check_pattern(name: str, line: Line, compiled: re.Pattern[str]) -> Iterator[Finding]:
    if unknown := sorted(set(compiled.groupindex) - _ROLES):
        message = f"no role has the name of group {', '.join(unknown)}: name it after a role, or write (?:…)"
        yield Finding(name, message, Severity.WARNING)
    if nested_repeat(line.pattern):
        # The clock would never come to an end.
        message = "it repeats something that repeats without end, which can take for ever: give the inner one an end"
        yield Finding(name, message)
        return
    if compiled.fullmatch("") is not None:
        yield Finding(name, "it matches the empty line: ask for at least one character")
    for sentence in (TITLE, *BODY):
        if compiled.fullmatch(sentence) is not None:
            yield Finding(name, f"it takes '{sentence[:22]}…' for a {line.role}: write it narrower")
            break
    if (text := slow_line(line.pattern)) is not None:
        yield Finding(
            name, f"its time grows faster than the line ({text!r}): let no two repeats share characters"
        )


def compiled_or_why(pattern: str) -> re.Pattern[str] | str:
    """Compile a pattern; for one that does not compile say why.

    >>> compiled_or_why("하늘(")
    'missing ), unterminated subpattern at position 2'
    """
    try:
        return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
