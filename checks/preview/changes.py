"""What changed: documents added, removed and changed, and of a changed one every part, old and new, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from checks.book.book import Book
from checks.preview.happened import are_events, event_teller
from checks.preview.labels import address_in_words, order_of
from checks.preview.parts import is_pair, orders, parts
from checks.preview.sentences import Sentence, sentences
from checks.preview.side import LEDGER, Document, Key, Side
from checks.preview.told import entries, items_apart, together, told
from checks.text import LANGS, Text, both
from checks.words.marks import listed

What = Literal["added", "removed", "changed"]
_FOLLOWING = frozenset({"script"})
"""Kinds whose words may change with a figure that stands in another document."""

_BY_NAME = frozenset({"example", "question", LEDGER})


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part, old and new; None where the part is not there."""

    address: str
    label: Text
    old: Text | None
    new: Text | None


@dataclass(frozen=True, slots=True)
class Change:
    """One document that was added, removed or changed; of a new or gone one the parts are told as well."""

    what: What
    kind: str
    id: str
    title: Text
    parts: tuple[PartChange, ...]

    @property
    def told(self) -> tuple[PartChange, ...]:
        """The parts that a reader is shown: of a case or ledger that came or went, its name says enough."""
        return () if self.what != "changed" and self.kind in _BY_NAME else self.parts


def changes(old: Side, new: Side) -> list[Change]:
    """Every change in the order of the kinds; documents that one side may hide are left out."""
    found = []
    for key in sorted({*old.documents, *new.documents}, key=lambda key: (order_of(key[0]), key)):
        before, after = old.documents.get(key), new.documents.get(key)
        if (before is None and old.hides(key)) or (after is None and new.hides(key)):
            continue
        if before == after and key[0] not in _FOLLOWING:
            continue
        change = _change(old.book, new.book, before, after)
        if change is not None:
            found.append(change)
    return found


def hidden(old: Side, new: Side) -> list[tuple[Key, Side]]:
    """Documents of one side that cannot be compared, for the other side may have them in what could not be read."""
    return [
        (key, there)
        for there, other in ((old, new), (new, old))
        for key in sorted(there.documents.keys() - other.documents.keys(), key=lambda key: (order_of(key[0]), key))
        if other.hides(key)
    ]


def title_of(document: Document) -> Text:
    """What a document is called."""
    for key in ("title", "term", "question", "ask"):
        if is_pair(document.get(key)):
            return told(document[key])
    return both(document["id"])


def _change(old: Book, new: Book, before: Document | None, after: Document | None) -> Change | None:
    said_old = sentences(old, before) if before is not None else {}
    said_new = sentences(new, after) if after is not None else {}
    here = after if after is not None else before
    assert here is not None
    what: What = "changed" if before is not None and after is not None else "removed" if after is None else "added"
    told_parts = tuple(_parts(old, new, before or {}, after or {}, said_old, said_new, here["kind"]))
    if what == "changed" and not told_parts:
        return None
    return Change(what, here["kind"], here["id"], title_of(here), told_parts)


def _parts(
    old: Book, new: Book, before: Document, after: Document,
    said_old: Mapping[str, Sentence], said_new: Mapping[str, Sentence], kind: str,
) -> Iterator[PartChange]:  # fmt: skip
    was, now = (parts(document) if document else {} for document in (before, after))
    for address in dict.fromkeys((*was, *now)):
        one, other = said_old.get(address), said_new.get(address)
        label = address_in_words(address)
        if address not in was:
            yield PartChange(address, label, None, _whole(now[address], other, new))
        elif address not in now:
            yield PartChange(address, label, _whole(was[address], one, old), None)
        elif was[address] != now[address]:
            yield PartChange(address, label, *_apart(was[address], now[address], one, other, old, new))
        elif kind in _FOLLOWING and one and other and one.text != other.text:
            yield PartChange(address, label, one.text, other.text)
    yield from _moved(before, after)


def _moved(before: Document, after: Document) -> Iterator[PartChange]:
    """Lists whose common items stand in another order."""
    then, now = (orders(document) if document else {} for document in (before, after))
    for key in then.keys() & now.keys():
        was = [name for name in then[key] if name in now[key]]
        is_ = [name for name in now[key] if name in then[key]]
        if was != is_:
            label = address_in_words(key)
            order = Text(f"{label.zh}的顺序", f"order: {label.en}")
            yield PartChange(
                f"{key}/*", order, *(Text(*(listed(names, lang) for lang in LANGS)) for names in (was, is_))
            )


def _whole(value: Any, said: Sentence | None, book: Book) -> Text:
    """A part that only one side has."""
    if said is None:
        return together(items_apart([], value, event_teller(book))[1]) if are_events(value) else told(value)
    if not isinstance(value, Mapping) or not said.tells:
        return said.text
    return together([said.text, *entries(value, [key for key in value if key not in {"id", *said.tells}])])


def _apart(was: Any, now: Any, one: Sentence | None, other: Sentence | None, old: Book, new: Book) -> tuple[Text, Text]:
    """What differs of a part: its sentences where these differ, and whatever they do not tell."""
    if isinstance(was, Mapping) and isinstance(now, Mapping) and not is_pair(was):
        keys = [key for key in dict.fromkeys((*was, *now)) if was.get(key) != now.get(key)]
        if one and other and one.text != other.text:
            rest = [key for key in keys if one.tells and key not in one.tells]
            return together([one.text, *entries(was, rest)]), together([other.text, *entries(now, rest)])
        return together(entries(was, keys)), together(entries(now, keys))
    if one and other and one.text != other.text:
        return one.text, other.text
    if isinstance(was, list) and isinstance(now, list):
        teller = event_teller(new) if are_events(was) or are_events(now) else told
        gone, come = items_apart(was, now, teller)
        return together(gone), together(come)
    return told(was), told(now)
