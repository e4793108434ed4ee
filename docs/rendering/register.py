"""The registers: house decisions and the glossary."""

from __future__ import annotations

from markupsafe import Markup, escape

from checks.book.cases import Example
from rendering.page import PageView, anchor


def decisions(page: PageView) -> str:
    """Every decision by chapter, headings first so that contents and search find them."""
    assert page.book.handbook is not None
    out = []
    for chapter in page.book.handbook.chapters:
        found = [d for d in page.book.decisions.values() if d.chapter == chapter.id]
        if found:
            out.append(f"\n## {chapter.title[page.lang]} {{#decisions-{chapter.id}}}\n")
            for decision in found:
                used = [
                    page.policy_link(p)
                    for p in page.library.coverage.applied.get(decision.id, ())
                    if page.book.policy(p)
                ]
                examples = [_linked(page, e) for e in page.library.examples_by_decision.get(decision.id, ())]
                out.append(
                    page.render(
                        "decision.html", decision=decision, anchor=anchor(decision.id), used=used, examples=examples
                    )
                )
    return "\n\n".join(out) + "\n"


def _linked(page: PageView, example: Example) -> Markup:
    """The title of an example, linked to where it is worked out."""
    title = escape(example.title[page.lang])
    home = page.library.home_of_example.get(example.id)
    url = page.policy_url(home).partition("#")[0] if home else ""
    return Markup(f'<a href="{escape(url)}#{anchor(example.id)}">{title}</a>') if url else Markup(title)


def glossary(page: PageView) -> str:
    """Every term, sorted as its language sorts."""
    terms = list(page.book.terms.values())
    if page.lang == "en":
        terms.sort(key=lambda term: term.term.en.lower())
    return page.render("glossary.html", terms=[(anchor(t.id), t) for t in terms])
