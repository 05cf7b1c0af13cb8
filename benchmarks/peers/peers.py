"""Who is compared: the packages of each peer, the module that a program imports, and what it gives."""

from typing import NamedTuple


class Peer(NamedTuple):
    """One library, in an environment of its own."""

    name: str
    #: What pip installs; what is not the peer itself says why in `remark`.
    packages: tuple[str, ...]
    #: What a program imports to use it.
    module: str
    #: Of `FIELDS`, those that it has a value for.
    gives: tuple[str, ...]
    remark: str = ""


#: What is compared by its value.
FIELDS = ("headline", "published", "byline", "body")

_NLTK = "its tokenizer of Korean wants nltk and a model that no index has: sentences end at `. ` instead"

#: knews is the checkout.
KNEWS = "knews"
PEERS = (
    Peer(KNEWS, (), "knews", FIELDS),
    Peer("trafilatura", ("trafilatura",), "trafilatura", FIELDS),
    Peer("newspaper4k", ("newspaper4k[nlp]",), "newspaper", FIELDS, _NLTK),
    Peer(
        "news-please",
        ("news-please", "newspaper4k[nlp]"),
        "newsplease",
        FIELDS,
        "stands on newspaper4k, and so needs the same; gives no zone",
    ),
    Peer("goose3", ("goose3",), "goose3", FIELDS),
    Peer("turbohtml", ("turbohtml",), "turbohtml", FIELDS),
    Peer(
        "fundus",
        ("fundus", "curl-cffi<0.16"),
        "fundus",
        FIELDS,
        "has parsers for two Korean papers, and is measured on their pages alone; breaks with a newer curl-cffi",
    ),
    Peer("readability-lxml", ("readability-lxml",), "readability", ("headline", "byline", "body")),
    Peer("resiliparse", ("resiliparse",), "resiliparse.extract.html2text", ("headline", "body")),
    Peer("jusText", ("jusText",), "justext", ("body",)),
    Peer(
        "extruct",
        ("extruct",),
        "extruct",
        ("headline", "published", "byline"),
        "reads metadata alone",
    ),
    Peer("htmldate", ("htmldate",), "htmldate", ("published",)),
)
BY_NAME = {peer.name: peer for peer in PEERS}
