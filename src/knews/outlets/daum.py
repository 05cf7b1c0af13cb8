"""다음뉴스 (v.daum.net): other papers' articles."""

from knews import Layout, Outlet

outlet = Outlet(
    id="daum",
    name="다음뉴스",
    hosts=("v.daum.net", "media.daum.net", "news.daum.net"),
    urls=(r"/v/(?P<id>(?P<date>20\d{6})\d{9})", r"[?&]newsid=(?P<id>(?P<date>20\d{6})\d{9})"),
    portal=True,
    layouts=(
        # 2020 on
        Layout(
            id="2020",
            when="section[dmcf-sid]",
            headline="h3.tit_view",
            subheadline="strong.summary_view",
            published=".info_view .num_date",
            byline=".info_view .txt_info",
            body=".article_view",
            caption="figcaption.txt_caption",
            copyright=".article_view > .link_figure:not(figure *), .txt_copyright",
            drop=(
                "#digestViewLayer",
                ".util_view",
                ".layer_util",
                "#translateNotice",
                ".foot_view",
                ".cp_view",
            ),
            publisher="#kakaoServiceLogo, a.link_cp, .head_view .link_cp img::attr(alt)",
        ),
        # 2016 to 2021
        Layout(
            id="2016",
            when="#harmonyContainer:not(:has(section[dmcf-sid]))",
            headline=".tit_view",
            published=".info_view .txt_info",
            body="#harmonyContainer",
            caption="figcaption.txt_caption",
            drop=("#digestViewLayer",),
            publisher=".head_view .link_cp img::attr(alt)",
        ),
        # 2016, media.daum.net
        Layout(id="2016-media", when="div#mArticle", body="div#mArticle"),
    ),
)
