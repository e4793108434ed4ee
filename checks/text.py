"""A sentence in both languages of the handbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """The same statement in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, lang: str) -> str:
        if lang == "zh":
            return self.zh
        if lang == "en":
            return self.en
        raise KeyError(f"language {lang!r}: the handbook speaks {', '.join(LANGS)}")

    def as_dict(self) -> dict[str, str]:
        """The pair as JSON carries it."""
        return {"zh": self.zh, "en": self.en}


def both(same: str) -> Text:
    """A name, code or path that reads alike in both languages."""
    return Text(same, same)
