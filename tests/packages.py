"""Foreign packages with an outlet, for tests that install none."""

from pathlib import Path


def put(site: Path, package: str, id_: str, module: str, *, hosts: str = "") -> None:
    """Put a package with one outlet on the path, as an installer leaves it."""
    name = package.replace("-", "_")
    site.joinpath(f"{name}.py").write_text(module, "utf-8")
    info = site / f"{name}-1.2.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.2\n", "utf-8")
    info.joinpath("entry_points.txt").write_text(f"[knews.outlets]\n{id_} = {name}:outlet{hosts}\n", "utf-8")
