"""A store lies on a disk of this computer: shares and synchronised folders are told beforehand."""

from __future__ import annotations

from pathlib import Path

import pytest

from sisa_desk.domain.errors import Refused
from sisa_desk.persistence.whereabouts import must_lie_well

DESK = Path("/data/hotline/desk.sqlite")


@pytest.mark.parametrize("file_system", ["ext4", "btrfs", "NTFS", "apfs", "overlay", "tmpfs", "fuseblk", ""])
def test_a_disk_of_this_computer_is_well(file_system: str) -> None:
    must_lie_well(DESK, file_system)


@pytest.mark.parametrize("file_system", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "davfs", "afpfs"])
def test_a_share_is_told_by_its_file_system(file_system: str) -> None:
    with pytest.raises(Refused, match="on_share"):
        must_lie_well(DESK, file_system)


@pytest.mark.parametrize("name", [r"\\server\office\desk.sqlite", "//server/office/desk.sqlite"])
def test_a_share_is_told_by_its_name(name: str) -> None:
    with pytest.raises(Refused, match="on_share"):
        must_lie_well(DESK, "", name=name)


def test_a_long_name_of_windows_is_no_share() -> None:
    must_lie_well(DESK, "NTFS", name=r"\\?\C:\SiSA\desk.sqlite")


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Clinic at the Mill Ditch", "OneDrive"),
        ("Nextcloud/Hotline", "Nextcloud"),
        ("dropbox", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "Mobile Documents"),
    ],
)
def test_a_folder_that_is_synchronised_is_told_by_its_name(tmp_path: Path, folder: str, program: str) -> None:
    with pytest.raises(Refused) as refused:
        must_lie_well(tmp_path / folder / "desk.sqlite", "ext4")
    assert (refused.value.code, refused.value.facts["program"]) == ("in_synced_folder", program)


@pytest.mark.parametrize("trace", [".sync_0123456789ab.db", ".nextcloudsync.log", ".dropbox", ".stfolder"])
def test_a_folder_that_is_synchronised_is_told_by_what_its_program_left(tmp_path: Path, trace: str) -> None:
    (tmp_path / "office" / "hotline").mkdir(parents=True)
    (tmp_path / "office" / trace).touch()
    with pytest.raises(Refused) as refused:
        must_lie_well(tmp_path / "office" / "hotline" / "desk.sqlite", "ext4")
    assert refused.value.facts["program"] == "office"


@pytest.mark.parametrize("folder", ["OneDriveless", "Drop", "Nextclouds"])
def test_a_name_that_only_looks_alike_is_well(tmp_path: Path, folder: str) -> None:
    must_lie_well(tmp_path / folder / "desk.sqlite", "ext4")
