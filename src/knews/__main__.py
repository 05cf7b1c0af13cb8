"""Run the commands as `python -m knews`."""

from knews.cli import main

raise SystemExit(main())
