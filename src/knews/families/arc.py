"""Arc XP: the text is not in the page's elements but in `Fusion.globalContent`, in a script."""

from knews.outlet import Layout

LAYOUTS = (Layout(id="arc", when="script#fusion-metadata", script="arc"),)

URLS = (r"/20\d\d/\d\d/\d\d/(?P<id>[A-Z0-9]{26})",)
