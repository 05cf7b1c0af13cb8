"""The names under which pages state what an article is for machines, each list in the order in which it is believed.

`json:` stands for JSON-LD; all others are those of <meta>, in lower case, but `canonical` and `page-title`.
"""

HEADLINE = ("json:headline", "headline", "og:title", "twitter:title", "title", "page-title")
PUBLISHED = (
    "article:published_time",
    "json:datePublished",
    "datepublished",
    "og:regdate",
    "dd:published_time",
    "article:published",
    "pubdate",
    "date",
    "parsely-pub-date",
    "dc.date.issued",
    "sailthru.date",
)
MODIFIED = (
    "article:modified_time",
    "json:dateModified",
    "datemodified",
    "dd:modified_time",
    "article:modified",
)
WRITERS = ("dable:author", "dd:author", "json:author", "article:author", "og:article:author", "author")
CATEGORY = ("article:section", "json:articleSection")
KEYWORDS = ("news_keywords", "article:tag", "json:keywords", "keywords")
URL = ("canonical", "og:url", "json:url", "json:mainEntityOfPage")
#: Whose site it is, and on a portal whose article.
SITE = ("og:site_name", "article:media_name", "twitter:creator")

#: What elements for times say for machines, beside what they print: it makes a printed time more precise.
TIME_ELEMENT = "time:datetime"

#: What a site's system puts where it has no value, in lower case.
NO_VALUES = frozenset(
    (
        "undefined",
        "null",
        "none",
        "nan",
        "untitled",
        "untitled document",
        "[object object]",
        "title",
        "제목",
        "제목없음",
        "제목 없음",
    )
)

#: All of them: what else a page states is no concern of the article.
ALL = frozenset((*HEADLINE, *PUBLISHED, *MODIFIED, *WRITERS, *CATEGORY, *KEYWORDS, *URL, *SITE))
