"""What the names of a handbook mean, so that a part of it rests on the names that it uses and on no others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary, WeakValueDictionary

from checks.book.book import Book
from checks.book.definitions import Said, common, defining, of_the_department
from checks.book.meaning import words
from checks.memory import Memory


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class _Sense:
    """What some names mean together; there is one while anything rests on it."""

    meant: tuple[object, ...]


@dataclass(slots=True, eq=False)
class _Use:
    """The words of a part, and what those of them that are names mean in the `senses` that were asked last."""

    words: frozenset[str]
    senses: Senses | None = None
    sense: _Sense | None = None


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Senses:
    """What all names mean: for each, the very same object while it means the same.

    `within` holds, for each name, the names by which it is defined, itself included; `common` is what every part
    rests on. The senses themselves are the same object while all of this is.
    """

    memory: Memory
    common: object
    meant: Mapping[str, object]
    within: Mapping[str, frozenset[str]]
    _changed: WeakKeyDictionary[Senses, frozenset[str]] = field(default_factory=WeakKeyDictionary)

    def of(self, part: object) -> object:
        """The same object while all names that a part uses, and those by which they are defined, mean the same.

        A part is a document, or something made of one; of a tuple of parts, every part counts.
        """
        if not self.memory.lasting:
            return self
        use = self._use(part)
        if use.senses is not self:
            if use.senses is None or self._means_otherwise(use.words, use.senses):
                use.sense = self._of(use.words)
            use.senses = self
        return use.sense

    def _use(self, part: object) -> _Use:
        if isinstance(part, tuple):
            return self.memory.recall("words used", (part,), lambda: _Use(self._of_all(part)))
        return self.memory.recall("words used", (part,), lambda: _Use(frozenset(words(part))))

    def _of_all(self, parts: tuple[object, ...]) -> frozenset[str]:
        return frozenset[str]().union(*(self._use(part).words for part in parts))

    def _of(self, said: frozenset[str]) -> _Sense:
        names = frozenset[str]().union(*(self.within[word] for word in said if word in self.within))
        sense = _Sense((self.common, *(self.meant[name] for name in sorted(names))))
        known = self.memory.recall("senses known", (), WeakValueDictionary[tuple[int, ...], _Sense])
        return known.setdefault(tuple(map(id, sense.meant)), sense)

    def _means_otherwise(self, said: frozenset[str], before: Senses) -> bool:
        """Whether something means otherwise than before: a name among these words, or what all rests on."""
        return before.common is not self.common or not said.isdisjoint(self._since(before))

    def _since(self, before: Senses) -> frozenset[str]:
        """The names that mean something else than before, by themselves or by what defines them."""
        if before not in self._changed:
            names = self.meant.keys() | before.meant.keys()
            other = frozenset(name for name in names if self.meant.get(name) is not before.meant.get(name))
            self._changed[before] = frozenset(
                name
                for senses in (self, before)
                for name, reached in senses.within.items()
                if not reached.isdisjoint(other)
            )
        return self._changed[before]


def senses(book: Book, memory: Memory, whole: bool = True) -> Senses:
    """What the names of a book mean now.

    While it is made it is not `whole`: timetables and scorecards have no tables yet, nor the measures these define.
    """
    if not memory.lasting:
        return Senses(memory, None, {}, {})
    meant: dict[str, list[object]] = {}
    uses: dict[str, set[str]] = {}
    for said in (*_said(book, memory, whole), of_the_department(book)):
        for definition in said:
            meant.setdefault(definition.name, [definition.name]).append(definition.meant)
            uses.setdefault(definition.name, set()).update(definition.by)
    same = {name: memory.same(("meaning", whole, name), tuple(all_said)) for name, all_said in meant.items()}
    for_all = memory.same(("common meaning", whole), common(book))
    return memory.recall("senses", (for_all, *same.values()), lambda: Senses(memory, for_all, same, _closed(uses)))


def _said(book: Book, memory: Memory, whole: bool) -> list[Said]:
    """What everything that defines names says of them; what is the same as before is not read again."""
    known = memory.recall("definitions", (str(whole),), dict[tuple[str, str], tuple[object, Said]])
    found = []
    for part, name, one, read in defining(book):
        before = known.get((part, name))
        if before is None or before[0] is not one:
            before = known[part, name] = (one, read(name, one))
        found.append(before[1])
    return found


def _closed(uses: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """For each name every name that is reached from it, itself included."""
    names = uses.keys()
    further = {name: words & names for name, words in uses.items()}
    found: dict[str, frozenset[str]] = {}
    for name in names:
        reached, waiting = {name}, [name]
        while waiting:
            new = further[waiting.pop()] - reached
            reached |= new
            waiting += new
        found[name] = frozenset(reached)
    return found
