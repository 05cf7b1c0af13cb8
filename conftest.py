"""What all tests need from the start: the plugin that finds the cases of outlets, and pytest's own for testing it.

The plugin is not taken from the installed package, which may be another knews than the one in src/: `pyproject.toml`
blocks it.
"""

pytest_plugins = ("knews.testing", "pytester")
