"""브릿지경제 (viva100.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="viva100",
    name="브릿지경제",
    hosts=("viva100.com",),
    urls=(
        # /article/20260207500103, /20240514010004346
        r"(?:/article|viva100\.com)/(?P<id>(?P<date>20\d{6})\d{6,9})",
        # /main/view.php?key=20230628010008045
        r"[?&]key=(?P<id>(?P<date>20\d{6})\d{6,9})",
    ),
    layouts=(Layout(id="2021", when=".left_text_box", body=".view_left_warp .left_text_box"),),
)
