"""Reduce the vocabulary of schema.org to the properties that an export uses, for the tests.

    python tools/reduce_vocabulary.py schemaorg-current-https.jsonld 30.0 > tests/data/schemaorg.json

The vocabulary is published at https://schema.org/docs/developers.html, under CC BY-SA 3.0.
"""

import json
import sys
from pathlib import Path
from typing import Any

#: The types that an export states, and the properties that it states of them.
TYPES = ("NewsArticle", "NewsMediaOrganization", "Organization", "Person", "ImageObject")
PROPERTIES = (
    *("headline", "alternativeHeadline", "url", "mainEntityOfPage", "identifier", "inLanguage"),
    *("datePublished", "dateModified", "author", "dateline", "publisher", "sourceOrganization", "provider"),
    *("articleSection", "keywords", "image", "articleBody", "copyrightNotice"),
    *("name", "jobTitle", "email", "contentUrl", "caption", "creditText"),
)


def main() -> None:
    """Print the reduced vocabulary."""
    source, version = sys.argv[1:]
    graph = json.loads(Path(source).read_text("utf-8"))["@graph"]
    terms = {term["@id"].removeprefix("schema:"): term for term in graph}
    reduced = {
        "source": "https://schema.org/version/latest/schemaorg-current-https.jsonld",
        "version": version,
        "licence": "CC BY-SA 3.0, schema.org; reduced by tools/reduce_vocabulary.py",
        "types": {name: _above(name, terms) for name in TYPES},
        "properties": {
            name: {
                "of": _names(terms[name]["schema:domainIncludes"]),
                "values": _names(terms[name]["schema:rangeIncludes"]),
            }
            for name in PROPERTIES
        },
    }
    print(json.dumps(reduced, ensure_ascii=False, indent=1))


def _above(name: str, terms: dict[str, dict[str, Any]]) -> list[str]:
    """Give a type and all types above it."""
    found = [name]
    for kind in found:
        above = _names(terms[kind].get("rdfs:subClassOf", []))
        found.extend(other for other in above if other in terms and other not in found)
    return found


def _names(values: Any) -> list[str]:  # noqa: ANN401  # JSON
    listed = values if isinstance(values, list) else [values]
    return sorted(value["@id"].removeprefix("schema:") for value in listed)


if __name__ == "__main__":
    main()
