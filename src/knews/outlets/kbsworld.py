"""KBS World (world.kbs.co.kr): KBS in eleven languages, Korean among them."""

from knews import Layout, Outlet

outlet = Outlet(
    id="kbsworld",
    name="KBS World",
    names=("KBS WORLD", "KBS World Radio", "KBS WORLD Radio", "KBS 월드", "KBS월드"),
    hosts=("world.kbs.co.kr",),
    urls=(
        # /service/news_view.htm?lang=e&Seq_Code=181595 | /service/contents_view.htm?lang=k&menu_cate=history&board_seq=1
        r"/service/news_view\.htm\?(?:[^#?]*&)?[Ss]eq_[Cc]ode=(?P<id>\d+)",
        r"/service/contents_view\.htm\?(?:[^#?]*&)?board_seq=(?P<id>\d+)",
    ),
    shares=("kbs",),
    layouts=(
        # 2020 to 2023
        Layout(
            id="2020",
            when=".comp_view_default .body_txt",
            headline=".comp_view_default .title_area h1",
            published=".comp_view_default .title_area .date",
            body="div.body_txt",
            caption=".img_box .cap",
        ),
    ),
)
