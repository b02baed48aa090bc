"""Drafts: kept at once, there again after a crash, forgotten when nobody comes back."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence.drafts import Draft, DraftFile
from tests.builders import NOW, an_id

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DraftFile]:
    drafts = DraftFile(tmp_path / "drafts.sqlite")
    yield drafts
    drafts.close()


def a_draft(text: str = "half a wo", **changes: object) -> Draft:
    return Draft(**{"id": an_id(), "kind": "call", "content": {"note": text}, "saved_at": NOW, **changes})


def test_a_form_comes_back_as_it_was(file: DraftFile) -> None:
    content = {"note": "Ä ሀ 👋 \x1f \n", "line": 3, "open": True, "people": ["a", None], "slot": {"day": "mo"}}
    draft = a_draft(content=content)
    file.keep(draft)
    assert file.all() == (draft,)


def test_the_newest_state_of_a_form_replaces_the_one_before(file: DraftFile) -> None:
    key = an_id()
    for number in range(5):
        file.keep(a_draft(f"word {number}", id=key, saved_at=NOW + timedelta(seconds=number)))
    assert [draft.content["note"] for draft in file.all()] == ["word 4"]


def test_forms_come_back_oldest_first(file: DraftFile) -> None:
    for minutes in (3, 1, 2):
        file.keep(a_draft(str(minutes), saved_at=NOW + timedelta(minutes=minutes)))
    assert [draft.content["note"] for draft in file.all()] == ["1", "2", "3"]


def test_what_was_saved_is_forgotten(file: DraftFile) -> None:
    kept, saved = a_draft(), a_draft()
    file.keep(kept)
    file.keep(saved)
    file.drop(saved.id)
    file.drop(an_id())
    assert file.all() == (kept,)


def test_what_nobody_came_back_to_is_forgotten(file: DraftFile) -> None:
    old, new = a_draft(saved_at=NOW - timedelta(days=8)), a_draft()
    file.keep(old)
    file.keep(new)
    file.drop_older_than(NOW - timedelta(days=7))
    assert file.all() == (new,)


def test_forms_are_there_after_the_file_was_opened_again(tmp_path: Path) -> None:
    first = DraftFile(tmp_path / "folder" / "drafts.sqlite")
    draft = a_draft()
    first.keep(draft)
    first.close()
    second = DraftFile(tmp_path / "folder" / "drafts.sqlite")
    assert second.all() == (draft,)
    second.close()


def test_a_killed_desk_leaves_everything_it_kept(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite"
    script = """if True:
        import sys
        from itertools import count
        from pathlib import Path
        from uuid import UUID
        from sisa_desk.persistence.drafts import Draft, DraftFile
        from tests.builders import NOW
        file = DraftFile(Path(sys.argv[1]))
        for number in count(1):
            file.keep(Draft(UUID(int=number % 3), "call", {"note": "x" * number}, NOW))
            print(number, flush=True)
    """
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as desk:
        assert desk.stdout is not None
        for line in desk.stdout:
            if int(line) >= 50:
                break
        desk.send_signal(signal.SIGKILL)
        acknowledged = max([int(line), *(int(rest) for rest in desk.stdout)])
    drafts = DraftFile(path)
    newest = {draft.id.int: len(draft.content["note"]) for draft in drafts.all()}
    drafts.close()
    assert len(newest) == 3
    assert all(newest[number % 3] >= number for number in (acknowledged, acknowledged - 1, acknowledged - 2))


def test_a_deleted_form_leaves_the_file(tmp_path: Path) -> None:
    drafts = DraftFile(tmp_path / "drafts.sqlite")
    draft = a_draft("needle-in-a-haystack")
    drafts.keep(draft)
    drafts.drop(draft.id)
    drafts.close()
    assert b"needle-in-a-haystack" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "drafts.sqlite").mkdir()
    with pytest.raises(Unavailable) as refused:
        DraftFile(tmp_path / "drafts.sqlite")
    assert refused.value.code == "drafts_cannot_open"


def test_a_form_that_could_not_be_kept_is_said(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite"
    drafts = DraftFile(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE drafts")
    for attempt in (lambda: drafts.keep(a_draft()), lambda: drafts.drop(an_id())):
        with pytest.raises(Unavailable) as refused:
            attempt()
        assert refused.value.code == "draft_not_kept"
    drafts.close()


@pytest.mark.parametrize("damage", ["a photo", "a page of zeros", "cut off"])
def test_a_damaged_file_is_laid_aside_and_a_new_one_begun(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "desk-drafts.sqlite"
    with closing(DraftFile(path)) as drafts:
        for _ in range(40):
            drafts.keep(a_draft("Klinik am Mühlgraben " * 40))
    content = path.read_bytes()
    damaged = {
        "a photo": b"\xff\xd8\xff\xe0JFIF" * 900,
        "a page of zeros": content[:8192] + bytes(4096) + content[12288:],
        "cut off": content[:6000],
    }[damage]
    path.write_bytes(damaged)
    with closing(DraftFile(path)) as drafts:
        assert drafts.laid_aside is not None
        assert drafts.laid_aside.read_bytes() == damaged
        assert drafts.all() == ()
        drafts.keep(a_draft())
    with closing(DraftFile(path)) as drafts:
        assert drafts.laid_aside is None
        assert len(drafts.all()) == 1
