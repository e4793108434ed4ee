"""Parts of documents as sentences, made of the words that pages and verdicts use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from checks.book.book import Book
from checks.book.cases import Question
from checks.book.prose import Decision
from checks.book.rules import Head, Table
from checks.book.script import Script
from checks.book.targets import Targeted
from checks.book.workflow import Step, Workflow
from checks.preview.side import Document
from checks.preview.ways import ways
from checks.text import LANGS, Lang, Text, both
from checks.words.conditions import condition_in_words, groups_in_words
from checks.words.figures import filled
from checks.words.marks import bracketed, colon, joined, listed, parted
from checks.words.outcomes import actor_in_words, limit_in_words, outcome_in_words
from checks.words.rows import row_in_words
from checks.words.values import day_in_words
from checks.words.verdicts import row_outcomes


@dataclass(frozen=True, slots=True)
class Sentence:
    """A part in words, and the keys of the part that these words tell; no keys: all of it."""

    text: Text
    tells: frozenset[str] = frozenset()


Sayings = Iterator[tuple[str, Callable[[Lang], str], frozenset[str]]]
_WHOLE: frozenset[str] = frozenset()
_ROLES = frozenset({"owner", "decided_by", "chair", "role", "signs"})
"""Keys that name one role."""


def sentences(book: Book, document: Document) -> dict[str, Sentence]:
    """The parts of a document that have words, by address; a part with a name that leads nowhere has none."""
    found: dict[str, Sentence] = {}
    for address, say, tells in _of(book, document):
        text = in_words(say)
        if text is not None:
            found[address] = Sentence(text, tells)
    return found


def in_words(say: Callable[[Lang], str]) -> Text | None:
    """A statement in both languages; None where a name in it leads nowhere, which `check` reports."""
    try:
        return Text(*(say(lang) for lang in LANGS))
    except (LookupError, AssertionError):
        return None


def _of(book: Book, document: Document) -> Sayings:
    name = document["id"]
    for key in sorted(_ROLES & set(document)):
        yield key, partial(_role, book, document[key]), _WHOLE
    policy = book.policy(name)
    if policy is not None:
        yield from _of_head(book, policy.head)
    match policy:
        case Table():
            yield from _of_table(book, policy)
        case Targeted():
            yield from _of_targets(book, policy)
        case Workflow():
            yield from _of_workflow(book, policy)
        case Script():
            yield from _of_script(book, policy)
        case _:
            yield from _of_words(book, name)


def _role(book: Book, name: str, lang: Lang) -> str:
    return book.roles[name].title[lang]


def _of_head(book: Book, head: Head) -> Sayings:
    def binds(lang: Lang) -> str:
        known = {desk.id: desk.title for desk in book.handbook.desks} if book.handbook else {}
        desks = listed((known.get(name, both(name))[lang] for name in head.applies_to.desks), lang)
        roles = listed((book.roles[name].title[lang] for name in head.applies_to.roles), lang)
        return joined((desks, roles), lang) if roles else desks

    def days(lang: Lang) -> str:
        first, last = head.in_force.first, head.in_force.last
        if last is None:
            return f"{day_in_words(first, lang)}起" if lang == "zh" else f"from {day_in_words(first, lang)} on"
        return f"{day_in_words(first, lang)}{'至' if lang == 'zh' else ' to '}{day_in_words(last, lang)}"

    yield "applies_to", binds, _WHOLE
    yield "in_force", days, _WHOLE
    yield "review_by", lambda lang: day_in_words(head.review_by, lang), _WHOLE


def _of_table(book: Book, table: Table) -> Sayings:
    for row in table.rows:

        def said(lang: Lang, row: Any = row) -> str:
            if row.otherwise:
                when = {"zh": "其余情形", "en": "in every other case"}[lang]
            else:
                when = row_in_words(book, table, row, lang) or {"zh": "每一次", "en": "every time"}[lang]
            return f"{when}{colon(lang)}{row_outcomes(book, row, lang)}"

        yield f"rows/{row.id}", said, frozenset({"when", "occurrence", "otherwise", "then"})
    windows = book.vocabulary.windows
    yield "where", lambda lang: " / ".join(groups_in_words(book, table.where, lang)), _WHOLE
    yield (
        "events",
        lambda lang: listed((book.vocabulary.events[name].title[lang] for name in table.events), lang),
        _WHOLE,
    )
    yield "each", lambda lang: windows[table.each or ""][lang], _WHOLE
    yield "occurrence", lambda lang: windows[table.occurrence or ""][lang], _WHOLE
    yield "subject", lambda lang: book.vocabulary.subjects[table.subject].title[lang], _WHOLE
    yield (
        "yields_to",
        lambda lang: listed((book.tables[name].head.title[lang] for name in table.yields_to), lang),
        _WHOLE,
    )


def _of_targets(book: Book, policy: Targeted) -> Sayings:
    for target in policy.targets:

        def said(lang: Lang, target: Any = target) -> str:
            about = groups_in_words(book, target.table.where, lang)
            asked = f"{target.title[lang]}{colon(lang)}{condition_in_words(book, target.asked, lang)}"
            return asked + (bracketed(" / ".join(about), lang) if about else "")

        bounds = frozenset({"title", "where", "fact", "is", "in", "over", "from", "up_to", "below"})
        yield f"targets/{target.id}", said, bounds


def _of_workflow(book: Book, workflow: Workflow) -> Sayings:
    for step in workflow.steps:

        def said(lang: Lang, step: Step = step) -> str:
            limit = limit_in_words(book, step.within, lang) if step.within else ""
            do = f"{actor_in_words(book, step.by)[lang]}{colon(lang)}{step.do[lang]}"
            return f"{do}{bracketed(limit, lang) if limit else ''} → {parted(ways(book, workflow, step, lang), lang)}"

        yield f"steps/{step.id}", said, frozenset({"by", "do", "within", "next", "choose"})


def _of_script(book: Book, script: Script) -> Sayings:
    for line in script.lines:

        def said(lang: Lang, line: Any = line) -> str:
            texts = [filled(book, say, line.bound, line.filled, lang) for say in line.say]
            return " / ".join(text.strip().replace("\n", " ") for text in texts)

        yield f"scripts/{line.id}", said, frozenset({"say"})


def _of_words(book: Book, name: str) -> Sayings:
    """What is no policy and yet has words: decisions and questions."""
    decision, question = book.decisions.get(name), book.questions.get(name)
    if decision is not None:
        yield "chosen", partial(_chosen, decision), _WHOLE
    if question is not None:
        yield from _of_question(book, question)


def _chosen(decision: Decision, lang: Lang) -> str:
    reading = decision.reading
    if reading is None:
        raise LookupError(decision.chosen)
    return reading.says[lang]


def _of_question(book: Book, question: Question) -> Sayings:
    for choice in question.choices:

        def said(lang: Lang, choice: Any = choice) -> str:
            return choice_in_words(book, choice.then, lang)

        yield f"choices/{choice.id}", said, frozenset({"then"})


def choice_in_words(book: Book, then: Any, lang: Lang) -> str:
    """What a choice claims: its outcomes, or that nothing follows."""
    said = parted((outcome_in_words(book, outcome, lang) for outcome in then), lang)
    return said or {"zh": "没有后果", "en": "nothing follows"}[lang]
