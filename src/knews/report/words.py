"""The words of the report's template, for the catalog: it collects those that stand in Python."""

from typing import Final

from knews.wording import marked

WORDS: Final = (
    marked("Outlets"),
    marked("Fill rate"),
    marked("Doubtful and lost"),
    marked("Drift"),
    marked("Lengths"),
    marked("Time line"),
    marked("Unknown hosts"),
    marked("Copies"),
    marked("How it was counted"),
    marked("Outlets and layouts"),
    marked("Fill rate of each field"),
    marked("Unknown hosts: the next outlets to write"),
    marked("Duplicates and wire copies"),
    marked("Report of {names}"),
    marked("Made by knews {version} on {made}."),
    marked("{name}: the numbers"),
    marked(
        "A field is missing more often than before, or layouts fit less often. A site may have been rebuilt: look at the articles named."
    ),
    marked(
        "The share of articles that have the field. A field that a paper does not print is no fault: "
        "look for rows and columns that differ from their neighbours."
    ),
    marked("No article with an address is of an unknown outlet."),
    marked("The same text: equal without white space, quotation marks, dots and dashes."),
    marked(
        "Month: that of publication as it was printed; where none was read, that of the day in the address; else “no month”."
    ),
    marked("An article counts once here, under the gravest of its problems."),
    marked("None found among {count} histories."),
    marked("{count} more hosts have fewer articles."),
    marked("Problems by code"),
    marked("Months"),
    marked("without a problem"),
    marked("with a note"),
)
