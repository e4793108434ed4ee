"""One page being rendered: its language, its links, its templates."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checks.text import Lang, Text
from checks.words.marks import colon, joined, listed, parted
from rendering.labels import LABELS
from rendering.library import Library


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


_relative = cache(posixpath.relpath)

_PARTED = re.compile(r"(</(?:td|th|tr|dt|dd|thead|summary)>)(?=<)")
"""Where the eye sees a gap and the search, which reads letters only, would see one word."""


@cache
def anchor(name: str) -> str:
    """The anchor of a policy, clause or decision: `attendance.lateness` is #attendance-lateness."""
    return name.replace(".", "-").replace("/", "-").lower()


def part(policy: str, name: str) -> str:
    """The anchor of a row, step, target or pair of a policy: two dashes, so that no document has the same."""
    return f"{anchor(policy)}--{name}"


class PageView:
    """What a template knows: words in the page's language, links relative to the page."""

    def __init__(self, library: Library, lang: Lang, source: str) -> None:
        self.library = library
        self.book = library.book
        self.lang: Lang = lang
        self.source = source

    def render(self, template: str, **values: Any) -> str:
        """A template as one line of HTML, so that Markdown leaves it alone."""
        html = _templates().get_template(template).render(page=self, t=self.label, say=self.say, **values)
        line = "".join(
            line.strip() + (" " if line.strip() and not line.strip().endswith(">") else "")
            for line in html.splitlines()
        )
        return _PARTED.sub(r"\1 ", line).strip()

    def label(self, name: str) -> str:
        """A word of the page itself, in the page's language."""
        return LABELS[name][self.lang]

    def counted(self, name: str, number: int) -> str:
        """A number of things, one of them or several."""
        return self.label(f"{name}-one" if number == 1 else name).format(number)

    def sentence(self, said: str) -> str:
        """Words that stand alone in a cell: an English sentence begins with a capital."""
        return said[:1].upper() + said[1:] if self.lang == "en" else said

    def say(self, text: Text) -> str:
        """A text of the policies, in the page's language."""
        return text[self.lang]

    def listed(self, words: Iterable[str]) -> str:
        """The items of a list, as the page's language parts them."""
        return listed(words, self.lang)

    def parted(self, words: Iterable[str]) -> str:
        """Statements beside each other, as the page's language parts them."""
        return parted(words, self.lang)

    @property
    def colon(self) -> str:
        """What leads from a name to what is said of it."""
        return colon(self.lang)

    @property
    def comma(self) -> str:
        """What stands between the parts of a sentence."""
        return joined(("", ""), self.lang)

    def anchor(self, name: str) -> str:
        """The anchor of a policy, clause or decision."""
        return anchor(name)

    def part(self, policy: str, name: str) -> str:
        """The anchor of a part of a policy."""
        return part(policy, name)

    def link(self, target: str) -> str:
        """A link from this page to another file of the site, given as `sources/tr-11.md#tr-11-2-1`."""
        path, hash_, fragment = target.partition("#")
        path = path.removesuffix(".md") + ".html" if path.endswith(".md") else path
        relative = _relative(path, posixpath.dirname(self.source) or ".")
        if path == self.source.removesuffix(".md") + ".html" and fragment:
            return f"#{fragment}"
        return f"{relative}{hash_}{fragment}"

    def policy_link(self, name: str) -> Markup:
        """The title of a policy, linked to where it stands."""
        table = self.book.tables.get(name)
        policy = table or self.book.policy(name)
        title = policy.head.title[self.lang] if policy else name
        whole = table.part_of if table is not None and table.part_of is not None else name
        page = self.library.page_of(whole, self.lang)
        if page is None:
            return escape(title)
        return Markup(f'<a href="{escape(self.link(f"{page}#{anchor(whole)}"))}">{escape(title)}</a>')

    def policy_url(self, name: str) -> str:
        """Where a policy stands, as a link from this page."""
        table = self.book.tables.get(name)
        name = table.part_of if table is not None and table.part_of is not None else name
        page = self.library.page_of(name, self.lang)
        return self.link(f"{page}#{anchor(name)}") if page else "#"

    def clause_link(self, name: str) -> Markup:
        """A clause id, linked to its place on the source page, our summary as tooltip."""
        clause = self.book.clauses.get(name)
        if clause is None:
            return escape(name)
        url = self.link(f"sources/{anchor(self.library.source_page(name))}.md#{anchor(name)}")
        says = escape(clause.says[self.lang])
        return Markup(f'<a class="hb-clause" href="{escape(url)}" title="{says}">{escape(name)}</a>')

    def decision_link(self, name: str) -> Markup:
        """A decision id, linked to the register."""
        decision = self.book.decisions.get(name)
        title = escape(decision.question[self.lang] if decision else name)
        url = escape(self.link(f"decisions.md#{anchor(name)}"))
        return Markup(f'<a class="hb-clause hb-clause--decision" href="{url}" title="{title}">{escape(name)}</a>')
