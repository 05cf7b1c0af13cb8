"""Elements of a page -> the CSS that fits them and nothing else, the most stable first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

import attrs

from knews.read.tree import Element, Tree

# What may stand behind "#" and "." as it is: news-text, _article2
_WORD = re.compile(r"-?[A-Za-z_][A-Za-z0-9_-]*")
# Numbers of articles and of builds: article-2025012200001, post_81234; a year alone is none.
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}")
# css-1x2y3z, sc-bdVaJa, jsx-123, svelte-1a2b: a program's prefix, and what it made up
_MADE = re.compile(
    r"(?:css|sc|jss|jsx|emotion|svelte|styled|ember|radix|yui|ext-gen|ng|data-v)-(?P<rest>[A-Za-z0-9].*)|jss\d+"
)
# text_20250122001, art20250122: a name, and the number of the article
_NUMBERED = re.compile(r"(?P<stem>[A-Za-z][A-Za-z_-]{2,})\d{4,}[\w-]*")
# a1b2c3: letters and digits by turns
_TURNS = re.compile(r"[A-Za-z]\d+[A-Za-z]+\d|\d[A-Za-z]+\d+[A-Za-z]")
# ArticleView_title__fDMRr: a name, and a hash that the next build changes
_MODULE = re.compile(r"(?P<stem>[A-Za-z][A-Za-z0-9-]*(?:_[A-Za-z0-9-]+)*?__)(?P<hash>[A-Za-z0-9_-]{3,10})")
# mt-4, p20, w-full, text-lg, flex, clearfix, fl, on: how it looks, not what it is
_UTILITY = re.compile(
    r"[mp][trblxy]?[-_]?\d\w*|[wh][-_](?:\d+|full|auto)|size\d+|font\d+|no-\w+|not-\w+|sr-only|blind|is_blind"
    r"|(?:text|font|bg|col|row|gap|size|fs|fw|lh|order|z|max|min|items|justify|self|space|break|rounded|border|shadow|leading|tracking"
    r"|overflow|cursor|object|inset|top|bottom|grow|shrink|basis|line|whitespace|select|pointer|opacity|duration|transition)-\w+(?:-\w+)*"
    r"|(?:inline-?)?(?:flex|grid|block|table)(?:-\w+)*|clear(?:fix|_fix|-fix|both)?|cf|group|fl|fr|f_?[lr]|left|right|center"
    r"|float[-_]?\w*|al?ign\w*|active|on|off|open|show\w*|hid\w+|visible|last|first|even|odd|bold|relative|absolute|sticky|static",
    re.IGNORECASE,
)
# space-y-6, text-lg: of these, what a template gives to one box, and no state of it
_LOOK = re.compile(
    r"(?:text|font|bg|gap|leading|tracking|space|max|min|border|rounded|[mp][trblxy]?)-\w+(?:-\w+)*"
)
# item2, title: a word, perhaps counted
_COUNTED = re.compile(r"[a-z-]+\d?")
#: What any page of a site may have.
_VAGUE = frozenset(
    "wrap wrapper wrapping container contents content con cont inner outer box area section main page body sub top mid bottom title tit txt text "
    "desc info item list view wrapbox detail layout group left right item-text data name date time day head header".split()
)
# width='600' on a table of the nineties
_OLD_ATTRIBUTES = ("width", "bgcolor", "size", "color", "align", "valign", "face", "cellpadding", "height")
_PLAIN = re.compile(r"[\w#%./ -]{1,30}")
#: So many levels up the other part of a selector is looked for.
_LEVELS = 6
#: So many candidates are tried.
_MOST = 120


@attrs.frozen(order=True)
class _Candidate:
    #: The less, the more stable.
    cost: float
    css: str


def selectors(tree: Tree, groups: Iterable[Sequence[Element]], telling: str) -> Iterator[str]:
    """Give the selectors that fit exactly the elements of a group: an id, one class, then two steps.

    Args:
        tree: The whole page.
        groups: What may be taken for the same, the best first; each of elements in page order.
        telling: A regular expression of words that say in a class or an id what these elements are.
    """
    hint = re.compile(telling, re.IGNORECASE)
    candidates: list[tuple[_Candidate, list[Element]]] = []
    for rank, group in enumerate(groups):
        if not (wanted := list(group)):
            continue
        own = sorted(
            {
                *_by_id_and_class(wanted, hint),
                *_by_attribute(wanted),
                *_by_module_class(wanted, hint),
                *_by_numbered_name(wanted, hint),
            }
        )
        every = {*own, *_in_two_steps(wanted, own, hint)}
        candidates.extend((attrs.evolve(one, cost=one.cost + _RANK * rank), wanted) for one in every)
    candidates.sort(key=lambda pair: pair[0])
    for candidate, wanted in candidates[:_MOST]:
        if tree.find(candidate.css) == wanted:
            yield candidate.css


def places(tree: Tree, element: Element, telling: str) -> Iterator[str]:
    """Give the selectors that fit just an element by where it stands or how it looks: for one that no name tells.

    >>> from knews.read.tree import parse_page
    >>> tree = parse_page(b"<h1>title</h1><div><div>text</div><div>menu</div></div>")
    >>> next(places(tree, tree.find("div > div")[0], "text"))
    'body > div > div:nth-of-type(1)'
    """
    for candidate in sorted(set(_by_place(element, re.compile(telling, re.IGNORECASE)))):
        if tree.find(candidate.css) == [element]:
            yield candidate.css


#: What a group costs more than the one before it.
_RANK = 0.4


def is_telling(css: str, telling: str) -> bool:
    """Tell whether a selector alone says what it names, so that no other page has it by chance.

    >>> is_telling("#news-text", "text|body"), is_telling(".content", "text|body"), is_telling("td", "text")
    (True, False, False)
    """
    match = re.match(r"(?:[a-z0-9]+)?[#.](?P<word>[\w-]+)$|\[class[*^]=['\"]?(?P<stem>[\w-]+)", css)
    if match is None:
        return False
    word = match["word"] or match["stem"]
    return _vagueness(word) == 0 and (
        len(word) > _SHORT or re.search(telling, word, re.IGNORECASE) is not None
    )


#: A word of so few characters may mean anything.
_SHORT = 5


def _by_id_and_class(wanted: Sequence[Element], hint: re.Pattern[str]) -> Iterator[_Candidate]:
    """Give the id of one element, the classes that all have."""
    first, tag = wanted[0], _tag_of(wanted)
    name = first.get("id") or ""
    if len(wanted) == 1 and (cost := _cost(name, hint)) is not None:
        yield _Candidate(cost, f"#{name}")
    good = [(word, cost) for word in _shared_classes(wanted) if (cost := _cost(word, hint)) is not None]
    for word, cost in good:
        yield _Candidate(1 + cost, f".{word}")
        if tag is not None:
            # h1.title says more than .title, #text and .news-text say enough.
            yield _Candidate((0.8 if word.lower() in _VAGUE else 1.3) + cost, f"{tag}.{word}")
    for (one, cost), (other, more) in pairwise(good):
        yield _Candidate(1.9 + min(cost, more), f".{one}.{other}")


def _by_module_class(wanted: Sequence[Element], hint: re.Pattern[str]) -> Iterator[_Candidate]:
    """Give the part of a class in front of its hash."""
    for word in _shared_classes(wanted):
        match = _MODULE.fullmatch(word)
        if match is not None and _is_hash(match["hash"]):
            sign = "^" if all((each.get("class") or "").startswith(word) for each in wanted) else "*"
            bonus = -0.5 if hint.search(match["stem"]) else 0.0
            yield _Candidate(1.6 + bonus, f"[class{sign}={match['stem']}]")
            if (tag := _tag_of(wanted)) is not None:
                yield _Candidate(1.9 + bonus, f"{tag}[class{sign}={match['stem']}]")


def _by_numbered_name(wanted: Sequence[Element], hint: re.Pattern[str]) -> Iterator[_Candidate]:
    """Give the part of an id or a class in front of the article's number."""
    for key in ("id", "class"):
        match = _NUMBERED.match(wanted[0].get(key) or "")
        if match is None or not all((each.get(key) or "").startswith(match["stem"]) for each in wanted):
            continue
        stem = match["stem"]
        if is_stable(stem.rstrip("-_")):
            yield _Candidate(2.4 - 0.5 * (hint.search(stem) is not None), f"[{key}^={stem}]")


def _by_attribute(wanted: Sequence[Element]) -> Iterator[_Candidate]:
    """Give what other attributes say, and the tag."""
    first, tag = wanted[0], _tag_of(wanted)
    for key in ("itemprop", "data-testid"):
        value = first.get(key) or ""
        if _WORD.fullmatch(value) and all(each.get(key) == value for each in wanted):
            yield _Candidate(1.5, f"[{key}={value}]")
    if tag in _OWN_TAGS:
        yield _Candidate(_OWN_TAGS[tag], tag)
    for key in _OLD_ATTRIBUTES if tag is not None else ():
        value = first.get(key) or ""
        if _PLAIN.fullmatch(value) and all(each.get(key) == value for each in wanted):
            yield _Candidate(5.0, f"{tag}[{key}='{value}']")


def _tag_of(wanted: Sequence[Element]) -> str | None:
    """Give the tag that all elements have."""
    tag = str(wanted[0].tag)
    return tag if all(element.tag == tag for element in wanted) else None


def _shared_classes(wanted: Sequence[Element]) -> list[str]:
    words = dict.fromkeys(_classes(wanted[0]))
    return [word for word in words if all(word in _classes(each) for each in wanted)]


#: Tags that say what they hold, and what they cost alone.
_OWN_TAGS = {"h1": 3.0, "article": 3.0, "time": 3.0, "figcaption": 3.0, "h2": 5.0, "h3": 5.5}


def _in_two_steps(
    wanted: Sequence[Element], own: list[_Candidate], hint: re.Pattern[str]
) -> Iterator[_Candidate]:
    """Give what the elements have in common, below an element with an id or a class."""
    ends = [end for end in own if end.css not in _OWN_TAGS][:6]
    if (tag := _tag_of(wanted)) is not None:
        ends.append(_Candidate(2.0 if tag in _OWN_TAGS else 2.5, tag))
    for level, above in enumerate(islice(wanted[0].iterancestors(), _LEVELS)):
        if above.tag in ("body", "html"):
            break
        for front in _fronts(above, hint):
            for end in ends:
                if level == 0:
                    yield _Candidate(front.cost - 0.2 + end.cost, f"{front.css} > {end.css}")
                yield _Candidate(front.cost + 0.1 * level + end.cost, f"{front.css} {end.css}")


def _by_place(element: Element, hint: re.Pattern[str]) -> Iterator[_Candidate]:
    """Give where an element stands: behind one with a name, by its look, else how many of its tag stand before it."""
    for word in _classes(element):
        if _WORD.fullmatch(word) and _LOOK.fullmatch(word):
            yield _Candidate(1.0, f".{word}")
            yield _Candidate(1.2, f"{element.tag}.{word}")
    before = element.getprevious()
    if before is not None:
        for front in _beside(before, hint):
            yield _Candidate(front.cost, f"{front.css} + {element.tag}")
    steps: list[str] = []
    node: Element | None = element
    while node is not None and node.tag not in ("body", "html"):
        above = node.getparent()
        same = [each for each in above if each.tag == node.tag] if above is not None else [node]
        steps.insert(0, node.tag if len(same) == 1 else f"{node.tag}:nth-of-type({same.index(node) + 1})")
        if above is None or len(steps) > _STEPS:
            return
        way, cost = " > ".join(steps), 3.0 + len(steps)
        for front in _fronts(above, hint):
            yield _Candidate(front.cost + cost, f"{front.css} > {way}")
        if above.tag == "body":
            yield _Candidate(9.0 + cost, f"body > {way}")
        node = above


#: So many levels up a place is counted from.
_STEPS = 12


def _beside(element: Element, hint: re.Pattern[str]) -> Iterator[_Candidate]:
    """Give what an element is known by that another stands right behind."""
    yield from _by_id_and_class([element], hint)
    yield from _by_module_class([element], hint)
    if element.tag in _OWN_TAGS:
        yield _Candidate(_OWN_TAGS[element.tag], element.tag)


def _fronts(above: Element, hint: re.Pattern[str]) -> Iterator[_Candidate]:
    """Give what an element around the wanted ones is known by, which others may be too."""
    for mark, name in (("#", above.get("id") or ""), *((".", word) for word in _classes(above))):
        if (cost := _cost(name, hint)) is not None:
            yield _Candidate(1.4 + 0.5 * cost, f"{mark}{name}")
    if above.tag in ("article", "main"):
        yield _Candidate(3.7, str(above.tag))
    for key in _OLD_ATTRIBUTES:
        value = above.get(key) or ""
        if _PLAIN.fullmatch(value):
            yield _Candidate(6.0, f"{above.tag}[{key}='{value}']")


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _cost(word: str, hint: re.Pattern[str]) -> float | None:
    """Say how little an id or a class tells; None for one that the next page need not have, or that says how it looks."""
    if not is_stable(word) or _UTILITY.fullmatch(word):
        return None
    return _vagueness(word) - (0.6 if hint.search(word) else 0.0)


def _vagueness(word: str) -> float:
    return 1.0 if word.lower() in _VAGUE else 0.0


@lru_cache(maxsize=1024)
def is_stable(word: str) -> bool:
    """Tell whether an id or a class is a word of the site's, and none that a program made up.

    >>> is_stable("news-text"), is_stable("article2024"), is_stable("article-81234567")
    (True, True, False)
    >>> is_stable("css-1x2y3z"), is_stable("ArticleView_title__fDMRr"), is_stable("하늘")
    (False, False, False)
    """
    if _WORD.fullmatch(word) is None or _NUMBER.search(word) or _TURNS.search(word):
        return False
    if (made := _MADE.fullmatch(word)) is not None and (made["rest"] or "").lower() not in _VAGUE:
        return False
    match = _MODULE.fullmatch(word)
    return match is None or not _is_hash(match["hash"])


def _is_hash(text: str) -> bool:
    """Tell a hash from a word: capitals inside it, or figures."""
    if _COUNTED.fullmatch(text):
        return False
    return any(char.isdigit() for char in text) or (text[1:] != text[1:].lower() and text != text.upper())
