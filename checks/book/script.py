"""Scripts: what the customer asks, what the answer must convey, what to say, and what never to say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checks.book.figures import Figure
from checks.book.rules import Head
from checks.finding import Place
from checks.text import Text

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
"""Stands in a text for a figure of a rule, or for what the agent puts in."""


@dataclass(frozen=True, slots=True)
class Never:
    """Words that are never said, and why."""

    says: Text
    why: Text
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One answer or phrase. `say` holds the model first and its variants after it.

    `asked` are the customer's words, `occasion` the moment at which the phrase is due: one of both is there.
    `bound` are the figures that the placeholders of its texts stand for, `filled` what the agent puts in for the others.
    """

    id: str
    asked: Text | None
    occasion: Text | None
    convey: tuple[Text, ...]
    rules: tuple[str, ...]
    say: tuple[Text, ...]
    bound: Mapping[str, Figure]
    filled: Mapping[str, Text]
    never: tuple[Never, ...]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Script:
    """The answers and phrases of one topic."""

    head: Head
    lines: tuple[Line, ...]
