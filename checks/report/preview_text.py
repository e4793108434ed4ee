"""The preview of a change as text: every change old and new, then the cases, then one line that sums up."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text as Styled

from checks.preview.changes import Change
from checks.preview.effects import Flip, Lone
from checks.preview.preview import Preview
from checks.preview.totals import total_in_words
from checks.report.preview_words import WORDS, asked_as, kind_in_words, right_in_words, summary
from checks.text import Lang
from checks.words.marks import bracketed, colon

_COLOURS = {"added": "green", "removed": "red", "changed": "yellow"}


def print_preview(preview: Preview, console: Console, lang: Lang) -> None:
    """Print everything that differs; sections without content are left out."""
    _line(console, 0, f"{preview.old.tree.name[lang]} → {preview.new.tree.name[lang]}", "bold")
    console.print()
    if preview.changed:
        _faults(preview, console, lang)
        _section(console, "changes", lang, bool(preview.changes))
        for change in preview.changes:
            _change(change, console, lang)
        _section(console, "cases", lang, bool(preview.effects.flips))
        for flip in preview.effects.flips:
            _flip(preview, flip, console, lang)
        _section(console, "lone", lang, bool(preview.effects.lone))
        for lone in preview.effects.lone:
            _lone(lone, console, lang)
    _line(console, 0, summary(preview)[lang], "bold")


def _section(console: Console, word: str, lang: Lang, filled: bool) -> None:
    if filled:
        _line(console, 0, WORDS[word][lang], "bold underline")


def _faults(preview: Preview, console: Console, lang: Lang) -> None:
    _section(console, "faults", lang, bool(preview.faults))
    for side, finding in preview.faults:
        _line(
            console, 2, f"{WORDS[side][lang]}{colon(lang)}{finding.place}  {finding.code}  {finding.got[lang]}", "red"
        )
    _section(console, "hidden", lang, bool(preview.hidden))
    for hidden in preview.hidden:
        name = f"{kind_in_words(hidden.key[0])[lang]} {hidden.key[1]} {hidden.title[lang]}"
        _line(console, 2, f"{name}{bracketed(WORDS[hidden.stands_in][lang], lang)}{colon(lang)}{WORDS['lost'][lang]}")
    if preview.faults:
        console.print()


def _change(change: Change, console: Console, lang: Lang) -> None:
    head = Styled("  ").append(WORDS[change.what][lang], style=_COLOURS[change.what])
    head.append(f"  {kind_in_words(change.kind)[lang]}  {change.id}  ").append(change.title[lang], style="bold")
    console.print(head, soft_wrap=True)
    for part in change.told:
        _line(console, 4, part.label[lang], "cyan")
        _old_and_new(console, part.old[lang] if part.old else None, part.new[lang] if part.new else None)
    console.print()


def _old_and_new(console: Console, old: str | None, new: str | None) -> None:
    if old is not None:
        _line(console, 6, f"- {old}", "red")
    if new is not None:
        _line(console, 6, f"+ {new}", "green")


def _flip(preview: Preview, flip: Flip, console: Console, lang: Lang) -> None:
    version = asked_as(flip.whence, lang)
    head = Styled("  ").append(f"{WORDS[flip.sort][lang]}  {flip.id}  ").append(flip.title[lang], style="bold")
    head.append(f"  {flip.who.text[lang]}{bracketed(version, lang) if version else ''}", style="cyan")
    console.print(head, soft_wrap=True)
    for said in flip.gone:
        _line(console, 6, f"- {said[lang]}", "red")
    for said in flip.come:
        _line(console, 6, f"+ {said[lang]}", "green")
    for total in flip.totals:
        _line(console, 6, f"{WORDS['totals'][lang]}{colon(lang)}{total_in_words(preview.new.book, total, lang)}")
    if flip.turns:
        old, new = right_in_words(flip, lang)
        _line(console, 6, f"{WORDS['right'][lang]}{colon(lang)}{old} → {new}", "bold")
    console.print()


def _lone(lone: Lone, console: Console, lang: Lang) -> None:
    who = f"  {lone.who.text[lang]}" if lone.who else ""
    version = asked_as(lone.whence, lang)
    _line(
        console,
        2,
        f"{WORDS[lone.sort][lang]}  {lone.id}  {lone.title[lang]}{who}{bracketed(version, lang) if version else ''}",
    )
    _line(console, 6, f"{judged_by(lone, lang)}{colon(lang)}{lone.why[lang]}", "yellow")
    console.print()


def judged_by(lone: Lone, lang: Lang) -> str:
    """Which side alone can judge a case."""
    if lone.by == "neither":
        return WORDS["by-neither"][lang]
    return WORDS["by"][lang].format(WORDS[lone.by][lang])


def _line(console: Console, indent: int, said: str, style: str = "") -> None:
    console.print(Styled(" " * indent + said, style=style), soft_wrap=True)
