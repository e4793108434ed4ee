"""What happened in a case, as its file has it: the moment, the kind of event, and what was recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checks.book.book import Book
from checks.preview.told import Teller, told
from checks.text import LANGS, Text, both
from checks.words.marks import bracketed


def are_events(value: Any) -> bool:
    """Whether it is a list of things that happened, each at its moment."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) and "at" in v for v in value)


def event_teller(book: Book) -> Teller:
    """How an event is told with the words of a book; an event without words by its name."""

    def tell(raw: Mapping[str, Any]) -> Text:
        name = next((key for key in raw if key != "at"), "")
        known = book.vocabulary.events.get(name)
        title = known.title if known else both(name)
        facts = told(raw[name]) if raw.get(name) else both("")
        said = (f"{raw.get('at', '')} {title[lang]}" for lang in LANGS)
        recorded = (bracketed(facts[lang], lang) if facts[lang] else "" for lang in LANGS)
        return Text(*(f"{one}{beside}" for one, beside in zip(said, recorded, strict=True)))

    return tell
