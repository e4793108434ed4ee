"""Every figure of the real rules can be bound in a script and said in both languages."""

from __future__ import annotations

import json
import re
from functools import partial

from checks.book.book import Book
from checks.making.desk import Bench
from checks.making.figures import figures_of
from checks.making.routes import sound_fact
from checks.shape.schemas import FOLDER
from checks.text import LANGS
from checks.words.figures import figure_in_words

SCRIPT = json.loads((FOLDER / "kinds/script.schema.json").read_text("utf-8"))
ADDRESS = SCRIPT["properties"]["scripts"]["items"]["properties"]["bind"]["additionalProperties"]["pattern"]


def test_every_figure_has_an_address_that_a_script_may_write_and_words(handbook: Book) -> None:
    fact = partial(sound_fact, Bench(handbook))
    policies = [*handbook.tables, *handbook.timetables]
    found = {name: ones for policy in policies for name, ones in figures_of(handbook, policy, fact).items()}
    assert len(found) > 500
    assert [name for name in found if not re.fullmatch(ADDRESS, name)] == []
    silent = [
        name
        for name, ones in found.items()
        for one in ones
        for lang in LANGS
        if not figure_in_words(handbook, one, lang).strip()
    ]
    assert silent == []
