"""How each peer is called, as its documentation advises: bytes where it takes them, the address, Korean.

Runs in the environment of the peer, so modules are imported by name and when they are needed.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

#: What is found: `headline`, `published`, `authors`, `paragraphs`; None where the peer has no parser for the page.
Found = dict[str, Any]
Reader = Callable[[bytes, str | None], Found | None]

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_KOREAN = ("euc-kr", "ks_c_5601-1987", "ksc5601", "ms949", "cp949")
_MINUTES = "%Y-%m-%dT%H:%M:%S%z"


def decoded(raw: bytes) -> str:
    """Decode a page by what it declares, for those that take no bytes."""
    match = _CHARSET.search(raw[:4096])
    label = match[1].decode().lower() if match else "utf-8"
    try:
        return raw.decode("cp949" if label in _KOREAN else label, "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def found(headline: object, published: object, authors: object, text: object) -> Found:
    """Put values into one form."""
    listed = authors if isinstance(authors, list | tuple) else str(authors or "").split(";")
    moment = published.isoformat() if hasattr(published, "isoformat") else published  # datetime
    return {
        "headline": str(headline) if headline else None,
        "published": str(moment) if moment else None,
        "authors": [str(author) for author in listed if author],
        "paragraphs": [line for line in str(text or "").splitlines() if line.strip()],
    }


def read_knews() -> Reader:
    knews = import_module("knews")

    def read(raw: bytes, url: str | None) -> Found:
        article = knews.parse(raw, url=url)
        return {
            "headline": article.headline,
            "published": article.published and article.to_dict()["published"]["value"],
            "authors": [byline.name for byline in article.bylines if byline.name],
            "paragraphs": [text for section in article.sections for text in section.paragraphs],
        }

    return read


def read_trafilatura() -> Reader:
    trafilatura = import_module("trafilatura")
    dates = {"original_date": True, "extensive_search": True, "outputformat": _MINUTES}

    def read(raw: bytes, url: str | None) -> Found:
        document = trafilatura.bare_extraction(raw, url=url, with_metadata=True, date_extraction_params=dates)
        if document is None:
            return found(None, None, (), None)
        return found(document.title, document.date, document.author, document.text)

    return read


def _sentences(text: str) -> Iterable[str]:
    return re.split(r"(?<=[.?!])\s+", text)


def _nltk() -> None:
    """Let newspaper part Korean words without nltk's model of sentences, where that is not installed."""
    nltk = import_module("nltk")
    try:
        nltk.data.find("tokenizers/punkt_tab")
    except LookupError:
        korean = import_module("newspaper.languages.ko")
        words = nltk.word_tokenize
        korean.tokenizer = lambda text: [  # type: ignore[attr-defined]
            word for sentence in _sentences(text) for word in words(sentence, preserve_line=True)
        ]


def read_newspaper4k() -> Reader:
    newspaper = import_module("newspaper")
    _nltk()

    def read(raw: bytes, url: str | None) -> Found:
        article = newspaper.Article(url or "https://haneul.example/", language="ko", fetch_images=False)
        article.download(input_html=decoded(raw))
        article.parse()
        return found(article.title, article.publish_date, article.authors, article.text)

    return read


def read_newsplease() -> Reader:
    please = import_module("newsplease").NewsPlease
    _nltk()

    def read(raw: bytes, url: str | None) -> Found:
        # Else it asks the network for each picture, and waits where there is none.
        article = please.from_html(decoded(raw), url=url or "https://haneul.example/", fetch_images=False)
        return found(article.title, article.date_publish, article.authors or (), article.maintext)

    return read


def read_goose3() -> Reader:
    module, text = import_module("goose3"), import_module("goose3.text")
    goose = module.Goose(
        {
            "stopwords_class": text.StopWordsKorean,
            "target_language": "ko",
            "use_meta_language": False,
            "enable_image_fetching": False,
        }
    )

    def read(raw: bytes, _url: str | None) -> Found:
        article = goose.extract(raw_html=raw)
        return found(article.title, article.publish_date, article.authors, article.cleaned_text)

    return read


def read_turbohtml() -> Reader:
    turbohtml = import_module("turbohtml")

    def read(raw: bytes, _url: str | None) -> Found:
        article = turbohtml.parse(raw).article()
        return found(article.title, article.date, article.byline, article.text)

    return read


def read_fundus() -> Reader:
    papers = list(import_module("fundus").PublisherCollection.kr)
    hosts = {urlsplit(paper.domain).hostname.removeprefix("www."): paper for paper in papers}

    def read(raw: bytes, url: str | None) -> Found | None:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
        paper = next((one for name, one in hosts.items() if host == name or host.endswith("." + name)), None)
        if paper is None:
            return None
        best = found(None, None, (), None)
        # The layouts that it knows, newest first: the first that finds a text.
        for layout in paper.parser:
            got: Mapping[str, Any] = layout().parse(decoded(raw), "suppress")
            body = got.get("body")
            text = (
                "\n".join(str(part) for section in body.sections for part in section.paragraphs)
                if body
                else ""
            )
            best = found(got.get("title"), got.get("publishing_date"), got.get("authors") or (), text)
            if best["headline"] and best["paragraphs"]:
                break
        return best

    return read


def read_readability() -> Reader:
    readability, html = import_module("readability"), import_module("lxml.html")

    def read(raw: bytes, url: str | None) -> Found:
        document = readability.Document(raw, url=url)
        text = "\n".join(html.document_fromstring(document.summary()).itertext())
        return found(document.short_title(), None, _none(document.author()), text)

    return read


def _none(author: str) -> str:
    return "" if author == "[no-author]" else author


def read_resiliparse() -> Reader:
    html2text, html = import_module("resiliparse.extract.html2text"), import_module("resiliparse.parse.html")
    encoding = import_module("resiliparse.parse.encoding")

    def read(raw: bytes, _url: str | None) -> Found:
        tree = html.HTMLTree.parse_from_bytes(raw, encoding.detect_encoding(raw))
        text = html2text.extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False)
        return found(tree.title, None, (), text)

    return read


def read_justext() -> Reader:
    justext = import_module("justext")
    words = justext.get_stoplist("Korean")

    def read(raw: bytes, _url: str | None) -> Found:
        parts = justext.justext(raw, words)
        return found(None, None, (), "\n".join(part.text for part in parts if not part.is_boilerplate))

    return read


def read_extruct() -> Reader:
    extruct = import_module("extruct")
    syntaxes = ["json-ld", "microdata", "opengraph"]

    def read(raw: bytes, url: str | None) -> Found:
        data = extruct.extract(decoded(raw), base_url=url, syntaxes=syntaxes, uniform=True, errors="ignore")
        stated = [
            one for name in ("json-ld", "microdata") for one in data.get(name, ()) if isinstance(one, dict)
        ]
        article: Mapping[str, Any] = next((one for one in stated if "Article" in str(one.get("@type"))), {})
        graph: Mapping[str, Any] = next(iter(data.get("opengraph", ())), {})
        return found(
            article.get("headline") or graph.get("og:title"),
            article.get("datePublished") or graph.get("article:published_time"),
            list(_names(article.get("author"))) or graph.get("article:author") or (),
            None,
        )

    return read


def _names(author: object) -> Iterable[str]:
    if isinstance(author, list):
        for one in author:
            yield from _names(one)
    elif isinstance(author, dict):
        yield from _names(author.get("name"))
    elif author:
        yield str(author)


def read_htmldate() -> Reader:
    htmldate = import_module("htmldate")

    def read(raw: bytes, url: str | None) -> Found:
        date = htmldate.find_date(raw, url=url, original_date=True, outputformat=_MINUTES)
        return found(None, date, (), None)

    return read


READERS: Mapping[str, Callable[[], Reader]] = {
    "knews": read_knews,
    "trafilatura": read_trafilatura,
    "newspaper4k": read_newspaper4k,
    "news-please": read_newsplease,
    "goose3": read_goose3,
    "turbohtml": read_turbohtml,
    "fundus": read_fundus,
    "readability-lxml": read_readability,
    "resiliparse": read_resiliparse,
    "jusText": read_justext,
    "extruct": read_extruct,
    "htmldate": read_htmldate,
}
