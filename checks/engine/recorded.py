"""What a reader of facts needs to know of the case so far."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from checks.book.book import Book
from checks.book.cases import Case, Event
from checks.book.rules import Subject
from checks.book.values import Value
from checks.engine.verdict import Occasion
from checks.engine.windows import Days


class Recorded(Protocol):
    """What a reader needs to know of the case so far."""

    book: Book
    case: Case
    end: datetime | None

    def counted(self, kind: str) -> list[Event]:
        """The events of a kind that count."""
        ...

    def known_since(self, window: Days, subject: Subject = "employee") -> bool:
        """Whether the record leaves nothing out from the start of the window on."""
        ...

    def has_standing(self, name: str, occasion: Occasion) -> Value:
        """Whether a standing is held, as far as the record goes."""
        ...

    def standing_known(self, name: str, occasion: Occasion) -> bool:
        """Whether the record goes far enough back to say so."""
        ...
