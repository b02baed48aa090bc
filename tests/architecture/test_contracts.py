"""The import contracts of pyproject.toml are kept, and each of them is able to fail."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.places import ROOT

_PROJECT = (ROOT / "pyproject.toml").read_text("utf-8")
_CONTRACTS = _PROJECT[_PROJECT.index("[tool.importlinter]") :]
_LINT = """
import sys
from importlinter.cli import lint_imports
sys.path.insert(0, "")
sys.exit(lint_imports(no_cache=True))
"""


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _LINT], cwd=folder, capture_output=True, text=True, check=False)


def _house(folder: Path, **files: str) -> Path:
    """Build a house with empty floors and the files given (path with __ for /)."""
    (folder / "pyproject.toml").write_text(_CONTRACTS, "utf-8")
    for floor in ("", "domain", "persistence", "telephony", "exchange", "solving", "services", "ui"):
        (folder / "sisa_desk" / floor).mkdir(exist_ok=True, parents=True)
        (folder / "sisa_desk" / floor / "__init__.py").touch()
    for name, text in files.items():
        path = folder / "sisa_desk" / (name.replace("__", "/") + ".py")
        path.parent.mkdir(exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(text, "utf-8")
    return folder


def test_every_contract_is_kept() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_empty_house_keeps_them_too(tmp_path: Path) -> None:
    assert _lint(_house(tmp_path)).returncode == 0


_SINS = {
    "the domain imports Qt": ({"domain__calls": "import PySide6"}, "pure-domain"),
    "the domain imports SQL": ({"domain__calls": "import sqlalchemy"}, "pure-domain"),
    "the domain looks up": ({"domain__calls": "import sisa_desk.services"}, "floors"),
    "neighbours on the first floor meet": ({"telephony__fritzbox": "import sisa_desk.persistence"}, "floors"),
    "a room without a floor": ({"cellar": ""}, "floors"),
    "services import Qt": ({"services__calls": "import PySide6"}, "no-qt-below-ui"),
    "services write SQL": ({"services__calls": "import sqlalchemy"}, "sql-stays-home"),
    "the interface reaches for the store": (
        {"ui__application": "import sisa_desk.persistence"},
        "screens-ask-services",
    ),
    "the interface reaches for the telephone": (
        {"ui__application": "import sisa_desk.telephony"},
        "screens-ask-services",
    ),
    "screens know each other": (
        {"ui__desk__desk_page": "import sisa_desk.ui.agenda.agenda_page", "ui__agenda__agenda_page": ""},
        "ui-floors",
    ),
    "a widget knows a screen": (
        {"ui__widgets__toast": "import sisa_desk.ui.desk.desk_page", "ui__desk__desk_page": ""},
        "ui-floors",
    ),
    "a room of the interface without a place": ({"ui__attic": ""}, "ui-floors"),
    "two siblings in a ring": (
        {"domain__calls": "import sisa_desk.domain.offers", "domain__offers": "import sisa_desk.domain.calls"},
        "no-rings",
    ),
}


@pytest.mark.parametrize(("files", "contract"), _SINS.values(), ids=_SINS.keys())
def test_a_broken_contract_is_seen(tmp_path: Path, files: dict[str, str], contract: str) -> None:
    name = re.search(rf'id = "{contract}"\nname = "([^"]+)"', _CONTRACTS)
    assert name is not None
    result = _lint(_house(tmp_path, **files))
    told = " ".join(result.stdout.split())
    assert result.returncode == 1, told
    assert f"{name.group(1)} BROKEN" in told
