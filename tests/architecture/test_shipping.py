"""What is shipped is locked by its hash, free of addresses and of anybody's folders, and its licence is told."""

from __future__ import annotations

import fnmatch
import re
import tomllib

import pytest

from tests.architecture.places import ROOT, shipped_files, text_of

_LOCKS = ("requirements.txt", "requirements-dev.txt")
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
_ADDRESS = re.compile(
    r"https?:|file:|git\+|--(extra-)?index-url|--find-links|--trusted-host|(^|[\s=@])[~/][\w.]+/", re.MULTILINE
)
_HOMES = re.compile(r"/(?:work|root|home/\w+|Users/\w+)/|[A-Z]:\\Users")
_REQUIREMENT = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def _plain(name: str) -> str:
    return re.split(r"[\[<>=!~; ]", name)[0].lower().replace("_", "-")


def _licences() -> str:
    return (ROOT / "LICENSES-THIRD-PARTY.md").read_text("utf-8")


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_holds_no_address_and_no_folder(lock: str) -> None:
    assert _ADDRESS.search((ROOT / lock).read_text("utf-8")) is None


@pytest.mark.parametrize(
    "line", ["--index-url https://example.org/simple", "six @ file:///opt/six.whl", "# via -r /srv/x/pyproject.toml"]
)
def test_an_address_in_a_lock_is_seen(line: str) -> None:
    assert _ADDRESS.search(f"six==1.17.0 \\\n{line}\n")


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_locked_package_has_hashes(lock: str) -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text("utf-8").strip())
    assert len(blocks) > 10
    assert not [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block or "==" not in block]


def test_the_locks_hold_what_the_project_asks_for() -> None:
    run, dev = (dict(_REQUIREMENT.findall((ROOT / lock).read_text("utf-8"))) for lock in _LOCKS)
    wanted = {_plain(name) for name in _PROJECT["project"]["dependencies"]}
    assert wanted <= run.keys()
    assert {_plain(name) for name in _PROJECT["dependency-groups"]["dev"]} <= dev.keys()
    assert run.items() <= dev.items(), "tests must run on the versions that are shipped"


def test_the_windows_stay_on_the_release_that_counts_its_references() -> None:
    run = dict(_REQUIREMENT.findall((ROOT / "requirements.txt").read_text("utf-8")))
    assert tuple(map(int, run["pyside6-essentials"].split("."))) >= (6, 11, 3)
    assert tuple(map(int, run["pyside6-essentials"].split("."))) < (6, 12)
    assert "pyside6-addons" not in run


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    found = [
        f"{name}: {hit.group()}"
        for name in shipped_files()
        if name.suffix in {".py", ".toml", ".txt", ".md", ".sh", ".cfg", ".json", ".ts", ""} and name.name != "LICENSE"
        if name.name != "test_shipping.py"
        for hit in _HOMES.finditer(text_of(name))
    ]
    assert not found, "\n".join(found)


def test_the_licence_of_every_resource_is_told() -> None:
    patterns = re.findall(r"`(resources/[^`]+)`", _licences())
    files = [name.as_posix() for name in shipped_files() if name.parts[0] == "resources"]
    assert files
    untold = [name for name in files if not any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)]
    assert not untold, f"not in LICENSES-THIRD-PARTY.md: {untold}"
    empty = [pattern for pattern in patterns if not fnmatch.filter(files, pattern)]
    assert not empty, f"told, but not there: {empty}"


def test_the_licence_of_every_library_is_told() -> None:
    names = _REQUIREMENT.findall((ROOT / "requirements.txt").read_text("utf-8"))
    told = {_plain(name) for name in re.findall(r"^\| ([\w.-]+) \|", _licences(), re.MULTILINE)}
    assert not [name for name, _ in names if name not in told]


def test_the_project_carries_its_own_licence() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert all(f"\n{number}." in text for number in range(1, 16))
    assert _PROJECT["project"]["license"] == "EUPL-1.2"
