"""A disk that lost its power: what of the steps that were not synced is on it, in all the ways that may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.chaos.disk_shim import Step

_SECTOR = 512
#: How what was not synced may have reached the disk.
WAYS = ("none", "all", "prefix", "random", "torn")


@dataclass
class _Content:
    """The bytes of a file that are safe, and the changes that are not yet."""

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, Step]] = field(default_factory=list)

    def sync(self) -> None:
        for _, step in self.waiting:
            _apply(self.safe, step)
        self.waiting.clear()


class Disk:
    """Follows the steps of a program; names and bytes are safe once the folder, or the file, was synced."""

    def __init__(self, before: Path, stage: Path) -> None:
        """Begin with the files of a folder, all of them safe, by the names they have on the stage."""
        self._safe_names = {
            str(stage / file.relative_to(before)): _Content(bytearray(file.read_bytes()))
            for file in before.rglob("*")
            if file.is_file()
        }
        self._names = dict(self._safe_names)
        self._waiting: list[tuple[int, dict[str, _Content]]] = []
        self._done = 0

    def follow(self, step: Step) -> None:
        """Take one step along."""
        self._done += 1
        match step.kind:
            case "write" | "cut":
                self._names[step.path].waiting.append((self._done, step))
            case "sync":
                self._sync(step.path)
            case "create" | "unlink" | "rename" | "link":
                self._rename(step)

    def _sync(self, path: str) -> None:
        if path in self._names:
            self._names[path].sync()
        else:  # a folder: all its names are safe now
            self._safe_names = dict(self._names)
            self._waiting.clear()

    def _rename(self, step: Step) -> None:
        match step.kind:
            case "create":
                self._names[step.path] = _Content()
            case "unlink":
                self._names.pop(step.path, None)
            case "rename":
                old, new = step.both
                self._names[new] = self._names.pop(old)
            case _:
                old, new = step.both
                self._names[new] = self._names[old]
        self._waiting.append((self._done, dict(self._names)))

    def image(self, way: str, dice: Random) -> dict[str, bytes]:
        """Give the files that are there when the power comes back."""
        until = dice.randint(0, self._done) if way == "prefix" else self._done
        names = self._names_after(way, until, dice)
        contents = {id(content): _left(content, way, until, dice) for content in names.values()}
        return {name: contents[id(content)] for name, content in names.items()}

    def _names_after(self, way: str, until: int, dice: Random) -> dict[str, _Content]:
        """Names reach the disk in their order, as with every file system that keeps a journal; the last may be lost."""
        if way == "none":
            return self._safe_names
        known = [names for at, names in self._waiting if at <= until]
        if way in ("random", "torn") and known:
            known = known[: dice.randint(0, len(known))]
        return known[-1] if known else self._safe_names


def _left(content: _Content, way: str, until: int, dice: Random) -> bytes:
    left = bytearray(content.safe)
    steps = [step for at, step in content.waiting if way != "none" and at <= until]
    if way in ("random", "torn"):
        steps = [step for step in steps if dice.random() < 0.5]
    for step in steps:
        _apply(left, _torn(step, dice) if way == "torn" else step)
    return bytes(left)


def _torn(step: Step, dice: Random) -> Step:
    """Let only a part of the sectors of a write arrive: from its beginning up to one of them."""
    if step.kind != "write" or len(step.content) <= _SECTOR:
        return step
    return Step(step.kind, step.path, step.at, step.content[: dice.randrange(0, len(step.content), _SECTOR)])


def _apply(content: bytearray, step: Step) -> None:
    end = step.at + len(step.content)
    if step.kind == "cut":
        del content[step.at :]
        content.extend(bytes(step.at - len(content)))
        return
    content.extend(bytes(max(0, end - len(content))))
    content[step.at : end] = step.content


def lay_out(image: Iterable[tuple[str, bytes]], root: Path, into: Path) -> None:
    """Write the files of an image into a folder."""
    for name, content in image:
        file = into / Path(name).relative_to(root)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
