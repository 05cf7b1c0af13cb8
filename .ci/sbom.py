"""Hold a bill of materials: its main component is this version, and it has every dependency: `.ci/sbom.py FILE`."""

import json
import re
import sys
import tomllib
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tag import ROOT, stated_version


def main() -> int:
    """Fill in the version, which pyproject.toml has from the code, hold the schema, and print what the bill lists."""
    path = Path(sys.argv[1])
    bill = json.loads(path.read_text("utf-8"))
    main_part = bill["metadata"]["component"]
    main_part["version"] = version = stated_version()
    main_part["purl"] = f"pkg:pypi/{main_part['name']}@{version}"
    text = json.dumps(bill, indent=2, ensure_ascii=False) + "\n"
    if (fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)) is not None:
        print(f"{path} is no CycloneDX 1.6: {fault}", file=sys.stderr)
        return 1
    path.write_text(text, "utf-8")
    listed = {part["name"].lower(): part["version"] for part in bill["components"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[^\w.-]", one, maxsplit=1)[0].lower() for one in project["dependencies"]}
    missing = sorted(needed - set(listed))
    print(
        f"{path}: {main_part['name']} {version} with",
        ", ".join(f"{name} {listed[name]}" for name in sorted(listed)),
    )
    print("\n".join(f"{name} is not in the bill" for name in missing), end="", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
