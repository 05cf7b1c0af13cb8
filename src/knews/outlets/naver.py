"""네이버뉴스 (news.naver.com): other papers' articles."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="naver",
    name="네이버뉴스",
    hosts=("news.naver.com", "sports.naver.com", "sports.news.naver.com", "entertain.naver.com"),
    # The number of the office, then of the article: both together name it.
    urls=(
        r"/article/(?:comment/)?(?P<office>\d{3})/(?P<id>\d{10})",
        r"[?&]oid=(?P<office>\d{3})(?:&[^#]*)?&aid=(?P<id>\d{10})",
    ),
    portal=True,
    layouts=(
        # 2022 on: n.news.naver.com
        Layout(
            id="2022",
            when="#dic_area",
            headline="#title_area",
            subheadline="strong.media_end_summary",
            published="span._ARTICLE_DATE_TIME::attr(data-date-time)",
            modified="span._ARTICLE_MODIFY_DATE_TIME::attr(data-modify-date-time)",
            byline=".byline_s, .media_end_head_journalist_name",
            body="#dic_area",
            caption="em.img_desc",
            copyright=".c_text",
            drop=(".vod_player_wrap", ".u_presscopy"),
            publisher="img.media_end_head_top_logo_img::attr(alt)",
        ),
        # 2012 to 2022: news.naver.com/main/read.nhn
        Layout(
            id="2012",
            when="#articleBodyContents",
            headline="#articleTitle",
            published=".article_info .sponsor",
            subheadline="strong.media_end_summary",
            byline="#articleBody .byline",
            body="#articleBodyContents",
            caption="em.img_desc",
            copyright=".article_footer .copyright, .copyright",
            drop=(".vod_area", ".link_news"),
            publisher=".press_logo img::attr(alt), .press_logo img::attr(title)",
        ),
        # entertain.naver.com; the id has lost a letter
        Layout(
            id="entertain",
            when="#articeBody",
            headline=".end_tit",
            published=".author",
            body="#articeBody",
        ),
        # sports.news.naver.com
        Layout(
            id="sports",
            when="#newsEndContents",
            headline="h4.title",
            published="h4.title + .info span",
            body="#newsEndContents",
        ),
    ),
    lines=(
        # ▶ 새 다리, 내년 봄 착공: the paper's other articles behind the text, but not "▶ 인터뷰 : 김하늘"
        Line(Role.RELATED, r"[▶☞◆] ?[^:：]{4,80}(?<!\.)"),
        # 기사제공 하늘일보
        Line(Role.NOTICE, r"기사제공 .{2,20}"),
    ),
)
