"""AMP: the pages for phones that `<html amp>` marks, built alike by most systems."""

from knews.outlet import Layout

LAYOUTS = (
    Layout(
        id="amp",
        when="html[amp]",
        headline="article h1, header h1, h1",
        published="article time, .article-date, .date, time",
        byline=".article-writer, .writer, .author",
        body="div[itemprop=articleBody], div.article-body, div.amp-article-body, #article-view-content-div, article",
        caption="amp-img ~ figcaption, .caption",
        copyright=".copyright",
        drop=("amp-ad", "amp-sidebar", "amp-social-share", "amp-analytics", ".related"),
    ),
)
