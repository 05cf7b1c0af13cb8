"""AMP: the pages for phones that `<html amp>` marks; `knews.read.amp` gives their elements the names of other pages'.

Each system builds its own, most like its other pages. What a plugin for WordPress builds is the same on many sites;
the rest is read like a page that nobody described.
"""

from knews.outlet import Layout

LAYOUTS = (
    Layout(
        id="amp-wordpress",
        when=".amp-wp-article",
        headline=".amp-wp-title",
        published=".amp-wp-posted-on time, .amp-wp-posted-on",
        byline=".amp-wp-author",
        body=".amp-wp-article",
        caption=".wp-caption-text",
        drop=(".amp-wp-article-footer", ".amp-wp-meta.amp-wp-comments-link"),
    ),
)
