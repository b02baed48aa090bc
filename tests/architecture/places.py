"""Where the project's own files lie, and their syntax trees, each parsed once."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def shipped_files() -> tuple[Path, ...]:
    """List the files of the repository, relative to its root: tracked or about to be; without git, all of them."""
    asked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode == 0 and asked.stdout:
        names = (Path(line) for line in asked.stdout.splitlines() if not line.startswith('"'))
    else:
        names = (path.relative_to(ROOT) for path in ROOT.rglob("*") if not {".venv", ".git"} & set(path.parts))
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


@cache
def text_of(name: Path) -> str:
    """Give the text of a file of the repository."""
    return (ROOT / name).read_text("utf-8")


@cache
def tree_of(name: Path) -> ast.Module:
    """Give the syntax tree of a Python file of the repository."""
    return ast.parse(text_of(name), str(name))


def python_files(*folders: str) -> tuple[Path, ...]:
    """List the Python files under the folders named."""
    return tuple(
        name for name in shipped_files() if name.suffix == ".py" and name.as_posix().startswith(tuple(folders))
    )
