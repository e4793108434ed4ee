"""What the law says of the hours of whoever a case is about: each shift with its gravest ruling and the others against it."""

from __future__ import annotations

from collections.abc import Sequence

from checks.book.guards import GRAVITY
from checks.law.hours import HoursLaw
from checks.law.ruling import Ruling
from checks.report.sheet import WORDS, Sheet
from checks.words.law import VERDICTS, provision
from checks.words.marks import colon


def print_hours(sheet: Sheet, hours: Sequence[HoursLaw]) -> None:
    """Each timetable, then its shifts; of what the law allows a shift only the verdict is told."""
    lang = sheet.lang
    for one in hours:
        if one.rulings or any(shift.rulings for shift in one.shifts):
            sheet.line(2, f"{WORDS['hours'][lang]}{colon(lang)}{one.timetable.head.title[lang]}", "magenta")
            _rulings(sheet, one.rulings)
            for shift in one.shifts:
                _shift(sheet, shift.shift.title[lang], shift.rulings)


def _shift(sheet: Sheet, title: str, rulings: Sequence[Ruling]) -> None:
    if rulings:
        headline = min((ruling.verdict for ruling in rulings), key=GRAVITY.index)
        sheet.line(4, f"{title}{colon(sheet.lang)}{VERDICTS[headline][sheet.lang]}", "magenta")
        _rulings(sheet, rulings)


def _rulings(sheet: Sheet, rulings: Sequence[Ruling]) -> None:
    """Those that do not simply allow it, the gravest first."""
    lang = sheet.lang
    for ruling in sorted(rulings, key=lambda ruling: GRAVITY.index(ruling.verdict)):
        if ruling.verdict != "allowed":
            said = (
                f"{VERDICTS[ruling.verdict][lang]}{colon(lang)}{provision(ruling.statute, lang)} — {ruling.why[lang]}"
            )
            sheet.line(6, said, "dim")
