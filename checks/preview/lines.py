"""A verdict as lines that can be compared: the same key says the same thing, whatever rule and words tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checks.book.book import Book
from checks.book.outcomes import ROUTE
from checks.book.rules import Outcome, Table
from checks.engine.routes import Route, routes
from checks.engine.verdict import UNDECIDED, Consequence, Considered, Occasion, Verdict
from checks.text import LANGS, Lang, Text
from checks.words.marks import bracketed, colon
from checks.words.outcomes import outcome_in_words
from checks.words.values import day_in_words
from checks.words.verdicts import consequence_text, occasion_in_words, status_in_words


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a verdict says: `key` by meaning, `text` in words."""

    key: tuple[object, ...]
    text: Text


def lines(book: Book, verdict: Verdict, about: tuple[str, ...] | None = None) -> list[Line]:
    """What follows, routes as wholes, what is left undecided, and how employment ended; by tables `about` if given."""
    wanted = [c for c in verdict.outcomes if about is None or c.table.id in about]
    found = [_outcome(book, c) for c in wanted if c.kind not in ROUTE]
    found += [_route(book, r) for r in routes(book, verdict) if about is None or r.table.id in about]
    for c in verdict.with_status(*UNDECIDED):
        if about is None or c.table.id in about:
            found.append(_undecided(book, c))
    return found if about is not None else [*found, *_endings(verdict)]


def apart(old: Iterable[Line], new: Iterable[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines that only one of two verdicts has, each as often as it has more of them."""
    old, new = list(old), list(new)
    return tuple(_more(old, new)), tuple(_more(new, old))


def _more(these: list[Line], than: list[Line]) -> Iterator[Line]:
    left = Counter(line.key for line in than)
    for line in these:
        if left[line.key] > 0:
            left[line.key] -= 1
        else:
            yield line


def _outcome(book: Book, c: Consequence) -> Line:
    amount = c.outcome.amount
    how_much = c.amount if c.amount is not None or amount is None else replace(amount, bounds=None)
    key = ("outcome", occasion_key(c.occasion), bare(c.outcome), c.who, c.everyone, how_much)
    return Line(key, _of_subject(book, c, consequence_text(book, c)))


def bare(outcome: Outcome) -> Outcome:
    """What makes it this outcome, without its place, its words and its formula."""
    return replace(outcome, amount=None, place=None, title=None)


def occasion_key(occasion: Occasion) -> tuple[object, ...]:
    """What makes it this occasion, whatever it is called."""
    event = occasion.event
    what = (event.type, event.raised_by is not None) if event else None
    return (occasion.at, what, occasion.window)


def _of_subject(book: Book, c: Consequence, said: Text) -> Text:
    """The subject behind a line that is not about a person; the words of an outcome name everybody else it concerns."""
    subject = book.vocabulary.subjects.get(c.who)
    if subject is None or c.who in book.roles or c.outcome.actor:
        return said
    return Text(*(said[lang] + bracketed(subject.title[lang], lang) for lang in LANGS))


def _route(book: Book, route: Route) -> Line:
    outcomes = [stage.consequence.outcome for stage in route.stages]
    key = ("route", occasion_key(route.occasion), tuple(bare(outcome) for outcome in outcomes))
    steps = Text(*(" → ".join(outcome_in_words(book, outcome, lang) for outcome in outcomes) for lang in LANGS))
    return Line(key, _text(book, route.occasion, route.table, steps))


def _undecided(book: Book, considered: Considered) -> Line:
    key = (considered.status, occasion_key(considered.occasion), considered.other, considered.lack)
    said = Text(*(status_in_words(book, considered, lang) for lang in LANGS))
    return Line(key, _text(book, considered.occasion, considered.table, said))


def _text(book: Book, occasion: Occasion, table: Table, said: Text) -> Text:
    """`2026年3月2日 一炉：没有一行管这种情形（烤焦）`."""

    def one(lang: Lang) -> str:
        rule = bracketed(table.head.title[lang], lang)
        return f"{occasion_in_words(book, occasion, lang)}{colon(lang)}{said[lang]}{rule}"

    return Text(*(one(lang) for lang in LANGS))


def _endings(verdict: Verdict) -> Iterator[Line]:
    """When employment ended, or would have ended before the case."""
    for key, at, words in (
        ("dismissed", verdict.dismissed, Text("{}辞退，后来的事不再计", "dismissed on {}; nothing later counts")),
        ("dismissed-before", verdict.dismissed_before, Text("按规则{}就该辞退，早于案例", "by the rules dismissed on {}, before the case")),
        ("left", verdict.left, Text("{}离开，后来的事不再计", "last day {}; nothing later counts")),
    ):  # fmt: skip
        if at is not None:
            yield Line((key, at), Text(*(words[lang].format(day_in_words(at.date(), lang)) for lang in LANGS)))
