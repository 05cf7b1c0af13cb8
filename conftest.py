"""What all tests need from the start: the plugin that finds the cases of outlets, and pytest's own for testing it.

The plugin is not taken from the installed package, which may be another knews than the one in src/: `pyproject.toml`
blocks it.
"""

import os

from hypothesis import HealthCheck, settings

pytest_plugins = ("knews.testing", "pytester")

# Messages are told in English; a test of the Korean ones says so, and a process that a test starts takes this over.
for _name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"

# No test looks at the clock, which a busy machine would make it fail by.
settings.register_profile("knews", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("knews")
