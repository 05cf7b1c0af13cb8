"""ND Soft: the system behind more than two hundred Korean papers. `/news/articleView.html?idxno=1`."""

from knews.outlet import Layout

#: The newest first. A page of a later generation keeps ids of the one before.
LAYOUTS = (
    # 2020 on: h1.heading or h3.heading over ul.infomation (sic)
    Layout(
        id="ndsoft-4",
        when="h1.heading, h3.heading, ul.infomation",
        headline="h1.heading, h3.heading",
        subheadline="h2.subheading, h4.subheading, .subheading",
        published="ul.infomation, ul.breadcrumbs",
        byline=".info-name, .article-head-info .name",
        body="#article-view-content-div, div.article-view-page",
        caption="figure.photo-layout figcaption",
        copyright=".article-copy, .article-copyright",
        drop=(".view-editors", ".tag-group", ".article-sponsor", "div.float-right"),
    ),
    # 2017 to 2021: article.article-veiw-body (sic)
    Layout(
        id="ndsoft-3",
        when=".article-head-title",
        headline=".article-head-title",
        subheadline=".article-head-sub",
        published=".info-text",
        body="#article-view-content-div",
        caption="figure.photo-layout figcaption",
        copyright=".view-copyright",
        drop=(".view-editors", ".tag-group", ".article-sponsor", ".slogan", "form"),
    ),
    # 2015 to 2019
    Layout(
        id="ndsoft-2",
        when=".headline-title, #head-info",
        headline="#article-wrap .headline-title, .headline-title",
        subheadline=".headline-sub",
        published="#head-info",
        body="#articleBody",
    ),
    # 2011 to 2018
    Layout(
        id="ndsoft-arl",
        when="#arl_view_content",
        headline=".arl_view_title_box h1, .arl_view_title, .arl_view_title_box",
        published=".arl_view_date",
        body="#arl_view_content",
    ),
    # 2005 to 2015
    Layout(
        id="ndsoft-1",
        when=".View_Title",
        headline=".View_Title h1, .View_Title strong, .View_Title",
        subheadline=".View_SubTitle, .View_Title span",
        published=".View_Time",
        byline=".View_Info",
        body="#articleBody",
    ),
)

#: Addresses of its articles; the number is unique on one host.
URLS = (r"/news/article(?:View|ViewAmp|Print)\.html\?(?:[^#?]*&)?idxno=(?P<id>\d+)",)
