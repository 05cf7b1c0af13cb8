"""Layouts that many outlets share: one module for each content system.

`FAMILIES` are all of them, for pages of outlets that nobody described.
"""

from knews.families import amp, arc, digital_chosun, mediaon, ndsoft

FAMILIES = (*arc.LAYOUTS, *ndsoft.LAYOUTS, *mediaon.LAYOUTS, *digital_chosun.LAYOUTS, *amp.LAYOUTS)
