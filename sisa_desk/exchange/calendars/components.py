"""The lines of an iCalendar as components with their properties; nothing is understood here yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from icalendar.parser import Contentline

#: A calendar of one person has some thousand events; a hundred times as many lines was not made by people.
MOST_LINES = 2_000_000
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Property:
    """A property: its value as written, and its parameters in capitals."""

    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Component:
    """A block between BEGIN and END, with its own properties, the blocks inside, and the lines that were no lines."""

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    inside: list[Component] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Give the first property of a name."""
        return next(iter(self.properties.get(name, ())), None)

    def text(self, name: str) -> str:
        """Give the value of a property, empty where there is none."""
        found = self.first(name)
        return found.value.strip() if found else ""

    def all(self, name: str) -> tuple[Property, ...]:
        """Give every property of a name."""
        return tuple(self.properties.get(name, ()))


def components_of(text: str) -> Component:
    """Read the blocks of a file; what is cut off in the middle ends where the file ends."""
    root = Component("")
    open_ones = [root]
    for line in _lines(text):
        parts = _parts(line)
        if parts is None:
            open_ones[-1].unreadable.append(line)
        elif parts[0] == "BEGIN" and len(open_ones) <= _DEEPEST:
            block = Component(parts[1].value.strip().upper())
            open_ones[-1].inside.append(block)
            open_ones.append(block)
        elif parts[0] == "END":
            _close(open_ones, parts[1].value.strip().upper())
        else:
            open_ones[-1].properties.setdefault(parts[0], []).append(parts[1])
    return root


def _close(open_ones: list[Component], name: str) -> None:
    """Close the innermost block of a name, with those left open inside it; an END of nothing is passed over."""
    if any(block.name == name for block in open_ones[1:]):
        while open_ones.pop().name != name:
            pass


def _lines(text: str) -> Iterable[str]:
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return (line for line in _unfolded(unified.split("\n", MOST_LINES)) if line.strip())


def _unfolded(lines: list[str]) -> Iterator[str]:
    """Join the lines that were folded: those that begin with a blank go on with the one before."""
    held: list[str] = []
    for line in lines:
        if line[:1] in {" ", "\t"} and held:
            held.append(line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
    if held:
        yield "".join(held)


def _parts(line: str) -> tuple[str, Property] | None:
    """Cut a line into its name, parameters and value; None for what is no line of a calendar."""
    try:
        name, parameters, value = Contentline(line).parts()  # type: ignore[no-untyped-call]
    except (ValueError, AssertionError, IndexError):
        return None
    plain = {key.upper(): given if isinstance(given, str) else ",".join(given) for key, given in parameters.items()}
    return name.upper(), Property(value, plain)


def blocks_named(root: Component, *names: str) -> Iterator[Component]:
    """Give the blocks of some names, wherever they stand."""
    for block in root.inside:
        if block.name in names:
            yield block
        else:
            yield from blocks_named(block, *names)
