"""Digital Chosun: `/site/data/html_dir/2020/08/27/2020082704301.html`, the papers of the Chosun group until 2020."""

from knews.outlet import Layout

LAYOUTS = (
    Layout(
        id="site-data",
        when="#news_body_id, #article_2011",
        headline="#news_title_text_id, #title_text, .art_title_2011",
        published="#news_body_id .news_date, #date_text, .date_ctrl_2011",
        byline=".news_title_author:not(:has(li)), .news_title_author li, #j1, .title_author_2011",
        body="#news_body_id, #article_2011",
        caption=".news_imgbox figcaption, .center_img_2011",
        copyright=".news_copyright, li.csource",
        drop=(
            "#rel_art_list_id",
            "#keyword",
            ".copy_2011 li:not(.csource)",
            # Card news: "1 / 11", the buttons of the slides.
            ".slide_num",
            ".ico_sl_zoom",
            ".lSAction",
        ),
    ),
)

URLS = (r"/site/data/html_dir/20\d\d/\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{5})\.html",)
