"""English copy of Korean houses: the dateline of an agency in front of the text, its name and its marks behind."""

from knews.block import Role
from knews.rules.rule import LineRule, PartRule

_LEDE = "Haneul City will open a new bridge over the river in October, the city said Monday."
_DAY = r"(?:Jan|Feb|Mar|March|Apr|April|May|June|July|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.? \d{1,2}"
ENGLISH_DATELINE = PartRule(
    "english-dateline",
    Role.DATELINE,
    "the dateline of an agency in English, in front of the text",
    pattern=rf"^(?P<it>[A-Z][A-Za-z .,'/-]{{2,40}}?,? {_DAY}(?:, \d{{4}})? ?\([A-Z][A-Za-z ]{{2,24}}\) ?(?:--|—|–|-) ?)",
    words=(") --", ")--", ") —", ") –", ") -"),
    opens_text=True,
    takes=(
        f"⟦SEOUL, Jan. 27 (Yonhap) --⟧ {_LEDE}",
        f"⟦SEOUL/WASHINGTON, Oct. 1 (Yonhap) --⟧ {_LEDE}",
        f"⟦SEJONG, South Korea, March 3 (Yonhap) —⟧ {_LEDE}",
    ),
    leaves=(
        "The fair opens in Seoul, Jan. 27 (Monday), the city said.",
        f"(하늘=연합뉴스) {_LEDE}",
    ),
)
ENGLISH_WIRE = PartRule(
    "english-wire",
    Role.BYLINE,
    "an agency's name in brackets behind the last sentence in English",
    pattern=r"(?<=[.”\"’]) (?P<it>\((?:Yonhap|Newsis|News1)\))$",
    words=("(Yonhap)", "(Newsis)", "(News1)"),
    takes=(f"{_LEDE} ⟦(Yonhap)⟧",),
    leaves=("The agency (Yonhap) said so.",),
)
WIRE_MARK = LineRule(
    "wire-mark",
    Role.NOTICE,
    "what an agency says of its own copy: that it ends, goes on, was changed",
    forms=(
        r"\((?:END|MORE|End|ATTN:? .{2,160}|LEAD\)?|\d(?:st|nd|rd|th) LD\)?.{0,60}|Yonhap Feature|For Use Only .{2,60})\)?",
    ),
    takes=("⟦(END)⟧", "⟦(ATTN: UPDATES throughout; ADDS photo)⟧", "⟦(MORE)⟧"),
    leaves=("(END OF THE ROAD, a film)",),
)

ENGLISH_RULES = (ENGLISH_DATELINE, ENGLISH_WIRE)
