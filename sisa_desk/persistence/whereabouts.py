"""Where a store may lie: on a disk of this computer, neither on a share nor in a folder that is synchronised.

Locks do not hold over a network, and what copies files by itself copies the store without its log: both end in damage
(SQLite's documentation, "How To Corrupt An SQLite Database File", sections 2.1 and 1.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sisa_desk.domain.errors import Refused

#: What systems call file systems that are reached over a network.
_SHARES = re.compile(
    r"(fuse\.)?(nfs\d?|cifs|smb(fs|\d)?|afpfs|afs|ncpfs|coda|9p|webdav|davfs2?|sshfs|rclone|glusterfs|ceph|lustre)",
    re.IGNORECASE,
)
_NETWORK_PATH = re.compile(r"^(\\\\|//)[^\\/?.]")
#: How the folders begin that these programs make: "OneDrive - Clinic" is one too.
_SYNCED = (
    "OneDrive",
    "Nextcloud",
    "ownCloud",
    "Dropbox",
    "Google Drive",
    "GoogleDrive",
    "iCloudDrive",
    "Mobile Documents",
    "Seafile",
    "MagentaCLOUD",
    "HiDrive",
    "pCloudDrive",
    "Syncthing",
)
#: What they leave in a folder that has been given another name.
_TRACES = (".sync_*.db", "._sync_*.db", ".nextcloudsync.log", ".owncloudsync.log", ".dropbox", ".stfolder", ".seafile*")


def must_lie_well(path: Path, file_system: str, *, name: str = "") -> None:
    """Refuse a store on a share ("on_share") or in a synchronised folder ("in_synced_folder").

    `file_system` is what the system calls it, empty where it does not say; `name` the path as it was given, where it
    may say more than the path that was made of it.
    """
    if _SHARES.fullmatch(file_system) or _NETWORK_PATH.match(name or str(path)):
        raise Refused("on_share", path=path.name)
    program = next(_syncing(path.absolute()), "")
    if program:
        raise Refused("in_synced_folder", path=path.name, program=program)


def _syncing(path: Path) -> Iterator[str]:
    for folder in path.parents:
        for program in _SYNCED:
            if re.match(rf"{re.escape(program)}($|[ \-_(])", folder.name, re.IGNORECASE):
                yield program
        if any(next(folder.glob(trace), None) for trace in _TRACES):
            yield folder.name
