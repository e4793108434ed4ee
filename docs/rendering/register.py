"""The registers: house decisions, contradictions between clauses, silences of the sources, and the glossary."""

from __future__ import annotations

from markupsafe import Markup, escape

from checks.book.cases import Example
from checks.book.contradictions import Contradiction, contradictions
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


def contradiction_register(page: PageView) -> str:
    """Every contradiction between clauses: inside a desk with the decision that settles it, and between desks."""
    assert page.book.handbook is not None
    found = contradictions(page.book)
    out = []
    for desk in page.book.handbook.desks:
        inside: dict[tuple[str, ...], list[Contradiction]] = {}
        for one in found:
            if desk.id in one.desks:
                inside.setdefault(one.decisions, []).append(one)
        if inside:
            out.append(f"\n## {desk.title[page.lang]} {{#contradictions-{desk.id}}}\n")
            out += [_settled(page, desk.id, list(names), pairs) for names, pairs in inside.items()]
    between = [one for one in found if not one.desks]
    if between:
        out.append(f"\n## {page.label('between')} {{#contradictions-between}}\n\n{page.label('between-why')}\n")
        out.append(page.render("between.html", pairs=between))
    return "\n\n".join(out) + "\n"


def _settled(page: PageView, desk: str, names: list[str], pairs: list[Contradiction]) -> str:
    """The clauses of one question, and the decisions that settle it."""
    clauses = {c.id: c for one in pairs for c in (one.first, one.second)}
    decisions = [page.book.decisions[name] for name in names]
    examples = {e.id: e for name in names for e in page.library.examples_by_decision.get(name, ())}
    links = [_linked(page, e) for e in examples.values()]
    return page.render(
        "contradiction.html", clauses=list(clauses.values()), decisions=decisions, examples=links,
        anchor=anchor(f"contradiction-{desk}-{pairs[0].first.id}-{pairs[0].second.id}"),
    )  # fmt: skip


def silence_register(page: PageView) -> str:
    """What the sources leave open, by chapter: the words that are missing, where it matters, and what to do."""
    assert page.book.handbook is not None
    out = []
    for chapter in page.book.handbook.chapters:
        silent = [d for d in page.book.decisions.values() if d.chapter == chapter.id and d.missing is not None]
        if silent:
            out.append(f"\n## {chapter.title[page.lang]} {{#silences-{chapter.id}}}\n")
            rows = [
                (
                    decision,
                    [
                        page.policy_link(p)
                        for p in page.library.coverage.applied.get(decision.id, ())
                        if page.book.policy(p)
                    ],
                    [_linked(page, e) for e in page.library.examples_by_decision.get(decision.id, ())],
                )
                for decision in silent
            ]
            out.append(page.render("silences.html", rows=rows))
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
