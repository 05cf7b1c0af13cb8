"""Tell Markdown from plain text, which has stars, number signs, dashes and brackets of its own."""

from collections.abc import Iterator

from knews.press.pattern import pattern

# [하늘일보](https://haneul.example/1) | [본문](#body) | ![다리](photo/1.jpg): the end of a link, and where it goes
TARGET = r"<?(?:https?://|//|\.{0,2}/|javascript:|mailto:|tel:|data:image|[#?][\w=&-]|[\w%-]{1,80}(?:/|\.(?:html?|php|jsp|aspx?|do|jpe?g|png|gif|webp|svg)\b))"
_LINK = pattern(rf"\]\({TARGET}")
# # 새 다리 열린다 | ## 새 다리 열린다 ##: a heading; "#다리", "# 다리 # 강" are tags
_HEADING = pattern(r" {0,3}#{1,6}[ \t]+[^\s#][^#]{0,150}(?:#{1,6}\s*)?$")
# # 하늘시에 사는 이 씨는 …했다.: how a paper opens the story of somebody
_SENTENCE_END = pattern(r"[가-힣][”\"’']?\.[”\"’'# \t]*$")
# **새 다리** | 시가 **새 다리**를 | __새 다리__: opened behind a space, and closed
_BOLD = pattern(r"(?:^|[\s(“‘\"'])(?P<mark>\*\*|__)[^\s*_](?:[^*\n]{0,200}[^\s*])?(?P=mark)(?![*_])")
# \[앵커\] | \- 하늘시 | 1\. 하늘시: a backslash in front of a mark that stands for itself
_ESCAPE = pattern(r"\\\[[^\[\]\n]{1,200}\\\]|\\[-+#>] |\d{1,4}\\\. ")
# A title underlined from end to end.
_UNDERLINE = pattern(r"={4,150}|-{4,150}")
# title: 새 다리 열린다 | title = "새 다리 열린다" | tags:
_KEY = pattern(r"[A-Za-z][\w-]{1,30}\s?(?:[:=](?:\s|$))")
#: So many lines of front matter are looked at for its end.
_FRONT_LINES = 200
#: A line above an underline differs from it by so many characters at most.
_NEAR = 2
#: So many signs are none by chance: in none of 8,219 dumps is there one.
_FEW = 2


def is_markdown(text: str) -> bool:
    r"""Tell whether a text is Markdown.

    One sign that no newspaper prints is enough: a link with its target, front matter, a heading that stands apart
    on top. Else it takes two of those that one might print: headings, bold lines, escaped marks. Notes ("* 다리"),
    tags ("#다리"), hidden letters ("김**"), dashes and quotes say nothing.

    >>> is_markdown("시가 [새 다리](https://haneul.example)를 연다."), is_markdown("# 새 다리 열린다\n\n시가 연다.")
    (True, True)
    >>> is_markdown("새 다리 열린다\n\n> 시가 새 다리를 연다.\n\n* 다리는 강 위에 있다.\n\n#다리 #강")
    False
    """
    if "](" in text and _LINK.search(text) is not None:
        return True
    if text.startswith(("---", "+++")) and front_matter_lines(text):
        return True
    # Most dumps have none of these, so no line of theirs is looked at.
    if not text.startswith("#") and _MARK.search(text) is None:
        return False
    lines = text.splitlines()
    return _is_titled(lines) or sum(_signs(lines)) >= _FEW


def outweighs(text: str, tags: int) -> bool:
    r"""Tell whether a text with some tags in it is Markdown all the same: more in it is marked so.

    >>> outweighs("# 새 다리 열린다\n\n[새 다리](/1)가<br>열린다. [강](/2)", 1), outweighs("<p>[새 다리](/1)</p>", 2)
    (True, False)
    """
    if text.lstrip()[:1] == "<" or not is_markdown(text):
        return False
    signs = text.count("](") + text.count("**") // 2 + text.count("\n#")
    return signs > tags or (text[:3] in _FENCES and front_matter_lines(text) > tags)


_FENCES = ("---", "+++")
# What a line has that is looked at: a number sign or an underline at its start, a bold mark, a backslash.
_MARK = pattern(r"\n(?: ?#|====|----)|\*\*|__|\\")


def front_matter_lines(text: str) -> int:
    """Count the lines of the front matter that opens a text, its two fences too; 0 where there is none."""
    fence = text[:3]
    if fence not in _FENCES:
        return 0
    lines = text[: 2**16].splitlines()[: _FRONT_LINES + 1]
    if lines[0].strip() != fence:
        return 0
    keys = 0
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == fence:
            return number if keys else 0
        if _KEY.match(line):
            keys += 1
        elif line.strip() and not (keys and line[0] in " \t-#]'\""):
            return 0
    return 0


def is_heading(line: str) -> bool:
    """Tell whether a line is a heading with number signs, and neither a row of tags nor a story that "#" opens.

    >>> is_heading("## 남은 과제"), is_heading("# 다리 # 강"), is_heading("# 하늘시의 이 씨는 새 다리를 걸었다.")
    (True, False, False)
    """
    return _HEADING.match(line) is not None and _SENTENCE_END.search(line) is None


def is_underline(line: str, title: str) -> bool:
    """Tell whether a line underlines the title above it: both are of one length."""
    return (
        _UNDERLINE.fullmatch(line.strip()) is not None
        and title.strip()[:1] not in ("", "#", "=", "-", "|", "*", ">")
        and abs(len(line.strip()) - len(title.strip())) <= _NEAR
    )


def _is_titled(lines: list[str]) -> bool:
    """Tell whether a heading stands on top, and a blank line under it."""
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    apart = len(lines) > first + 1 and not lines[first + 1].strip()
    return apart and lines[first].startswith("# ") and is_heading(lines[first])


def _signs(lines: list[str]) -> Iterator[int]:
    """Tell of each line whether it has a sign of Markdown; a heading of a lower level is as good as two."""
    above = ""
    for line in lines:
        if line.startswith("##") and is_heading(line):
            yield _FEW
        else:
            yield int(
                ("#" in line[:4] and is_heading(line))
                or (("**" in line or "__" in line) and _BOLD.search(line) is not None)
                or ("\\" in line and _ESCAPE.search(line) is not None)
                or (line[:4] in ("====", "----") and is_underline(line, above))
            )
        above = line
