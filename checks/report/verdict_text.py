"""A verdict that a supervisor can read: who, what follows, why, which clause, and why nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rich.console import Console
from rich.text import Text as Styled

from checks.book.book import Book
from checks.book.cases import Example
from checks.book.outcomes import SORTS
from checks.book.values import Value
from checks.engine.evaluate import Engine
from checks.engine.scores import scores
from checks.engine.verdict import Consequence, Considered, Verdict
from checks.text import Lang, Text
from checks.words.marks import bracketed, colon, parted, tidy
from checks.words.outcomes import SORT_WORDS, outcome_in_words
from checks.words.scores import missing_in_words, score_in_words
from checks.words.values import day_in_words, number_in_words
from checks.words.verdicts import facts_in_words, occasion_in_words, row_outcomes, status_in_words, why, why_not

_WORDS = {
    "because": Text("因为", "because"),
    "clauses": Text("依据", "clauses"),
    "decisions": Text("裁定", "decisions"),
    "not": Text("不是", "not"),
    "nothing": Text("没有任何后果。", "Nothing follows."),
    "totals": Text("合计", "Totals"),
    "open": Text("还不能定", "Not decided yet"),
    "rest": Text("不相干的规则", "Rules that do not concern it"),
    "standing": Text("资格", "Standing"),
    "lost": Text("失去", "lost: "),
    "unfixed": Text("另有{}项数额未定", "and {} amount(s) nobody has fixed"),
    "dismissed": Text("辞退之后不再计后来的事。", "After the dismissal nothing later counts."),
    "before": Text(
        "按规则，{}就该辞退了；这里照仍在职来算。",
        "By the rules the dismissal fell on {}; this case takes it that employment went on.",
    ),
    "left": Text("{}离开，后来的事不再计。", "Nothing counts after the last day, {}."),
    "met": Text("与案例的期望一致。", "As the example expects."),
    "differs": Text("与案例的期望不一致！", "Not what the example expects!"),
    "to": Text("至", " to "),
}


def print_verdict(
    engine: Engine, verdict: Verdict, console: Console, lang: Lang, example: Example | None, met: bool | None
) -> None:
    """Print one verdict, occasion by occasion, then totals and what stays open."""
    sheet = _Sheet(engine, verdict, console, lang)
    sheet.head(example)
    for considered in _by_occasion(verdict):
        sheet.occasion(considered)
    if not verdict.outcomes:
        sheet.line(2, _WORDS["nothing"][lang])
    sheet.after()
    if met is not None:
        sheet.line(2, _WORDS["met" if met else "differs"][lang], "green" if met else "bold red")
    console.print()


def _by_occasion(verdict: Verdict) -> list[list[Considered]]:
    """What the tables say that spoke, in time order, together for each event and for each window."""
    found: dict[object, list[Considered]] = {}
    for considered in sorted(verdict.with_status("matched"), key=lambda c: c.occasion.at):
        occasion = considered.occasion
        key = (occasion.at, occasion.window if occasion.event is None else id(occasion.event))
        found.setdefault(key, []).append(considered)
    return list(found.values())


@dataclass
class _Sheet:
    """The verdict and where it is printed."""

    engine: Engine
    verdict: Verdict
    console: Console
    lang: Lang

    @property
    def book(self) -> Book:
        return self.engine.book

    def line(self, indent: int, said: str, style: str = "") -> None:
        self.console.print(Styled(" " * indent + said, style=style), soft_wrap=True)

    def labelled(self, word: str, said: str, style: str = "") -> None:
        self.line(6, f"{_WORDS[word][self.lang]}{colon(self.lang)}{said}", style)

    def head(self, example: Example | None) -> None:
        book, case, lang = self.book, self.verdict.case, self.lang
        self.line(0, f"{case.id}  {example.title[lang]}" if example else case.id, "bold cyan")
        desk = next(
            (d.title[lang] for d in (book.handbook.desks if book.handbook else ()) if d.id == case.desk), case.desk
        )
        days = _WORDS["to"][lang].join(day_in_words(day, lang) for day in (case.covers.first, case.covers.last))
        self.line(2, f"{desk} · {book.roles[case.role].title[lang]} · {days}", "dim")

    def occasion(self, spoke: list[Considered]) -> None:
        self.line(2, occasion_in_words(self.book, spoke[0].occasion, self.lang), "bold")
        for considered in spoke:
            if not self.unseen(considered):
                self.rule(considered)
        if spoke[0].occasion.event is not None:
            self.scores(spoke[0].occasion.at)

    def unseen(self, considered: Considered) -> bool:
        """Whether a pair of a scorecard was not assessed: all of these are told in one line."""
        rows = considered.match.rows if considered.match else ()
        return bool(rows) and all(outcome.kind == "not_assessed" for row in rows for outcome in row.then)

    def scores(self, at: datetime) -> None:
        for score in scores(self.book, self.verdict):
            if score.at == at:
                self.line(4, f"= {score_in_words(self.book, score, self.lang)}", "bold")
                if missing := missing_in_words(score, self.lang):
                    self.line(6, missing, "dim")

    def rule(self, considered: Considered) -> None:
        """What follows by one table; that nothing does is said as well, with the reason."""
        table, match, lang = considered.table, considered.match, self.lang
        assert match is not None
        grid = self.engine.grid(table, considered.occasion.day)
        follows = [c for c in self.verdict.consequences if c.table is table and c.occasion is considered.occasion]
        for consequence in follows:
            said = outcome_in_words(self.book, consequence.outcome, lang, consequence.amount)
            style = "dim" if consequence.kind == "none" else "bold"
            arrow = Styled("    → ").append(f"{self.who(consequence)}{said}", style=style)
            arrow.append(f"  {table.head.title[lang]}", style="cyan")
            sort = SORTS[consequence.kind]
            if sort != "silence":
                arrow.append(f"  [{SORT_WORDS[sort][lang]}]", style="dim")
            self.console.print(arrow, soft_wrap=True)
        for row in match.rows:
            self.labelled("because", why(self.book, considered, row, grid, lang))
        self.labelled("clauses", " ".join(dict.fromkeys(clause for c in follows for clause in c.sources)))
        if decisions := dict.fromkeys(decision for c in follows for decision in c.decisions):
            self.labelled("decisions", " ".join(decisions))
        for lost in match.lost:
            outcome = row_outcomes(self.book, lost.row, lang)
            self.labelled("not", f"{outcome} — {why_not(self.book, table, lost, lang)}", "dim")

    def who(self, consequence: Consequence) -> str:
        """Whom an outcome concerns where that is not the person the case is about, nor named by the outcome."""
        if consequence.who in self.book.roles:
            return ""
        subject = self.book.vocabulary.subjects.get(consequence.who)
        return f"{subject.title[self.lang] if subject else consequence.who}{colon(self.lang)}"

    def after(self) -> None:
        """The end of the employment, totals, standings lost, what stays open, and the rules that have nothing to say."""
        lang = self.lang
        if self.verdict.dismissed:
            self.line(2, _WORDS["dismissed"][lang])
        if self.verdict.dismissed_before:
            self.line(2, _WORDS["before"][lang].format(day_in_words(self.verdict.dismissed_before.date(), lang)))
        if self.verdict.left:
            self.line(2, _WORDS["left"][lang].format(day_in_words(self.verdict.left.date(), lang)))
        if self.verdict.totals:
            self.line(2, f"{_WORDS['totals'][lang]}{colon(lang)}{parted(self.totals(), lang)}")
        for name, windows in self.verdict.standing.items():
            for days in windows:
                lost = f"{_WORDS['lost'][lang]}{self.book.vocabulary.standings[name][lang]}"
                spell = f"{day_in_words(days.first, lang)} – {day_in_words(days.last, lang)}"
                self.line(2, f"{_WORDS['standing'][lang]}{colon(self.lang)}{lost}{bracketed(spell, self.lang)}")
        undecided = self.verdict.with_status("open", "partial", "undecided", "missing", "gap", "clash")
        if undecided:
            self.line(2, f"{_WORDS['open'][lang]}{colon(self.lang).rstrip()}", "yellow")
        for considered in undecided:
            self.undecided(considered)
        others = self.verdict.with_status("outside", "not-bound", "not-in-force", "yields", "after-employment")
        if others:
            self.line(2, f"{_WORDS['rest'][lang]}{colon(self.lang).rstrip()}", "dim")
        for said in dict.fromkeys(self.status(considered) for considered in others):
            self.line(4, said, "dim")

    def totals(self) -> list[str]:
        lang, parts = self.lang, []
        for name, total in self.verdict.totals.items():
            words = self.book.vocabulary.totals[name]
            part = tidy(f"{words.title[lang]} {number_in_words(self.book, total.amount, words.unit, lang)}", lang)
            parts.append(
                part + bracketed(_WORDS["unfixed"][lang].format(total.open), self.lang) if total.open else part
            )
        return parts

    def status(self, considered: Considered) -> str:
        return f"{considered.table.head.title[self.lang]}{colon(self.lang)}{status_in_words(self.book, considered, self.lang)}"

    def undecided(self, considered: Considered) -> None:
        self.line(4, self.status(considered))
        for possibility in considered.possible:
            outcome = " / ".join(row_outcomes(self.book, row, self.lang) for row in possibility.rows)
            self.line(6, f"{self.assumed(possibility.assumed)} → {outcome}", "dim")

    def assumed(self, assumed: Mapping[str, Value]) -> str:
        facts = {name: value for name, value in assumed.items() if name != "occurrence"}
        return facts_in_words(self.book, facts, assumed.get("occurrence"), self.lang)
