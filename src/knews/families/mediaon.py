"""The system with `#news_body_area`: `/news/article.html?no=1`. Its maker is not known for sure."""

from knews.outlet import Layout

LAYOUTS = (
    Layout(
        id="news-body-area",
        when="#news_body_area",
        headline=".arvtitle .hbox h2, .arvtitle h2, .art_top h2, .hbox h2, .text-info .title",
        subheadline=".art_top h3, .hboxsubtitle",
        published=".art_info, .arvdate, .byotherspan .date",
        body="#news_body_area",
    ),
)

URLS = (r"/news/article(?:\.html)?\?(?:[^#?]*&)?no=(?P<id>\d+)",)
