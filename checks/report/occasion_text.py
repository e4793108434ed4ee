"""What follows at one occasion, rule by rule: outcomes or a route, the reason, the clauses, and why nothing else."""

from __future__ import annotations

from datetime import datetime

from rich.text import Text as Styled

from checks.book.outcomes import ROUTE, SORTS
from checks.engine.grid import Match
from checks.engine.routes import routes
from checks.engine.scores import scores
from checks.engine.verdict import Consequence, Considered
from checks.report.sheet import WORDS, Sheet
from checks.words.conditions import group_in_words
from checks.words.law import VERDICTS, provision
from checks.words.marks import colon
from checks.words.outcomes import SORT_WORDS, outcome_in_words
from checks.words.scores import missing_in_words, score_in_words
from checks.words.taken import taken_in_words
from checks.words.verdicts import occasion_in_words, row_outcomes, why, why_not


def print_occasion(sheet: Sheet, spoke: list[Considered]) -> None:
    """An event or a window that closed, with every rule that spoke."""
    sheet.line(2, occasion_in_words(sheet.book, spoke[0].occasion, sheet.lang), "bold")
    for considered in spoke:
        if not _unseen(considered):
            _rule(sheet, considered)
    if spoke[0].occasion.event is not None:
        _scores(sheet, spoke[0].occasion.at)


def _unseen(considered: Considered) -> bool:
    """Whether a pair of a scorecard was not assessed: all of these are told in one line."""
    rows = considered.match.rows if considered.match else ()
    return bool(rows) and all(outcome.kind == "not_assessed" for row in rows for outcome in row.then)


def _scores(sheet: Sheet, at: datetime) -> None:
    for score in scores(sheet.book, sheet.verdict):
        if score.at == at:
            sheet.line(4, f"= {score_in_words(sheet.book, score, sheet.lang)}", "bold")
            if missing := missing_in_words(score, sheet.lang):
                sheet.line(6, missing, "dim")


def _rule(sheet: Sheet, considered: Considered) -> None:
    """What follows by one table; that nothing does is said as well, with the reason."""
    table, match, lang = considered.table, considered.match, sheet.lang
    assert match is not None
    follows = [c for c in sheet.verdict.consequences if c.table is table and c.occasion is considered.occasion]
    if any(c.kind in ROUTE for c in follows):
        _route(sheet, considered)
    else:
        _outcomes(sheet, considered, match, follows)
    sheet.labelled("clauses", " ".join(dict.fromkeys(clause for c in follows for clause in c.sources)))
    if decisions := dict.fromkeys(decision for c in follows for decision in c.decisions):
        sheet.labelled("decisions", " ".join(decisions))
    for lost in match.lost:
        outcome = row_outcomes(sheet.book, lost.row, lang)
        sheet.labelled("not", f"{outcome} — {why_not(sheet.book, table, lost, lang)}", "dim")


def _outcomes(sheet: Sheet, considered: Considered, match: Match, follows: list[Consequence]) -> None:
    """Each outcome with its sort, then the rows that spoke with the reason."""
    lang = sheet.lang
    grid = sheet.engine.grid(considered.table, considered.occasion.day)
    for consequence in follows:
        said = outcome_in_words(sheet.book, consequence.outcome, lang, consequence.amount)
        style = "dim" if consequence.kind == "none" else "bold"
        arrow = Styled("    → ").append(f"{_who(sheet, consequence)}{said}", style=style)
        arrow.append(f"  {considered.table.head.title[lang]}", style="cyan")
        sort = SORTS[consequence.kind]
        if sort != "silence":
            arrow.append(f"  [{SORT_WORDS[sort][lang]}]", style="dim")
        sheet.console.print(arrow, soft_wrap=True)
        _law(sheet, consequence)
    for row in match.rows:
        sheet.labelled("because", why(sheet.book, considered, row, grid, lang))


def _law(sheet: Sheet, consequence: Consequence) -> None:
    """What may lawfully be taken, the gravest ruling first, each provision with its reason."""
    one = sheet.law.of(consequence) if sheet.law is not None else None
    if one is None:
        return
    lang = sheet.lang
    headline = one.headline
    sheet.labelled("law", taken_in_words(sheet.book, one, lang), "magenta")
    for ruling in (headline, *(r for r in one.rulings if r is not headline)):
        said = f"{VERDICTS[ruling.verdict][lang]}{colon(lang)}{provision(ruling.statute, lang)}"
        sheet.line(8, f"{said} — {ruling.why[lang]}", "dim")


def _route(sheet: Sheet, considered: Considered) -> None:
    """The steps of a workflow in their order, each with what led there."""
    lang = sheet.lang
    sheet.line(4, considered.table.head.title[lang], "cyan")
    route = next(
        r
        for r in routes(sheet.book, sheet.verdict)
        if r.table is considered.table and r.occasion is considered.occasion
    )
    for number, stage in enumerate(route.stages, 1):
        said = Styled(f"    {number}. ").append(
            outcome_in_words(sheet.book, stage.consequence.outcome, lang), style="bold"
        )
        if stage.because:
            said.append(
                f"  {WORDS['because'][lang]}{colon(lang)}{group_in_words(sheet.book, stage.because, lang)}", style="dim"
            )
        sheet.console.print(said, soft_wrap=True)


def _who(sheet: Sheet, consequence: Consequence) -> str:
    """Whom an outcome concerns where that is not the person the case is about, nor named by the outcome."""
    if consequence.who in sheet.book.roles or consequence.outcome.actor:
        return ""
    subject = sheet.book.vocabulary.subjects.get(consequence.who)
    return f"{subject.title[sheet.lang] if subject else consequence.who}{colon(sheet.lang)}"
