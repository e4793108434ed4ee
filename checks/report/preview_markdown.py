"""The preview of a change as a comment for a pull request: both languages, tables, long lists folded, never too long."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from checks.preview.changes import Change
from checks.preview.effects import Flip, Lone
from checks.preview.preview import Preview
from checks.preview.totals import total_in_words
from checks.report.preview_text import judged_by
from checks.report.preview_words import WORDS, asked_as, kind_in_words, right_in_words, summary
from checks.text import LANGS, Lang
from checks.words.marks import bracketed, colon

LARGEST = 65_536
"""Characters that a comment may have."""
_SAYS = 400
"""Characters kept for the sentence that says what was cut."""
_FEW = 10
"""How many rows stand open; the others are folded."""
_FOLDED = {"zh": "其余{}行", "en": "{} more"}
_LANGUAGES = {"zh": "中文", "en": "English"}
_CUT = {
    "zh": "\n\n_评论最多{:,}个字符，这里略去{}处改动、{}个案例；全部请运行 `handbook diff`。_\n",
    "en": "\n\n_A comment has at most {:,} characters: {} changes and {} cases are cut here; `handbook diff` shows all._\n",
}


@dataclass(slots=True)
class _Room:
    """How many characters are left, and how many rows found no room."""

    left: int
    cut: int = 0

    def take(self, rows: Iterable[str], around: int = 0) -> list[str]:
        """The first rows for which there is room, beside so many characters around them."""
        self.left -= around
        taken: list[str] = []
        full = False
        for row in rows:
            full = full or len(row) > self.left
            if full:
                self.cut += 1
            else:
                self.left -= len(row)
                taken.append(row)
        return taken


def preview_as_markdown(preview: Preview, lang: Lang, largest: int = LARGEST) -> str:
    """The comment: one language open, the other folded behind it."""
    other = next(known for known in LANGS if known != lang)
    fold = (f"\n<details>\n<summary>{_LANGUAGES[other]}</summary>\n\n", "\n</details>\n")
    room = largest - sum(len(part) for part in fold)
    first = _in_one(preview, lang, room // 2, largest)
    return f"{first}{fold[0]}{_in_one(preview, other, room - len(first), largest)}{fold[1]}"


def _in_one(preview: Preview, lang: Lang, room: int, largest: int) -> str:
    names = f"{_cell(preview.old.tree.name[lang])} → {_cell(preview.new.tree.name[lang])}"
    head = f"### {WORDS['preview'][lang]}{colon(lang)}{names}\n\n**{_cell(summary(preview)[lang])}**\n"
    if not preview.changed:
        return head
    left = room - len(head) - _SAYS
    changes = _Room(left // 2)
    told = [*_faults(preview, changes, lang), *_changes(preview, changes, lang)]
    cases = _Room(left - sum(map(len, told)))
    told += [*_flips(preview, cases, lang), *_lones(preview, cases, lang)]
    cut = _CUT[lang].format(largest, changes.cut, cases.cut) if changes.cut or cases.cut else ""
    return head + "".join(told) + cut


def _faults(preview: Preview, room: _Room, lang: Lang) -> list[str]:
    rows = [
        f"- {WORDS[side][lang]} `{f.place}` {f.code}{colon(lang)}{_cell(f.got[lang])}\n" for side, f in preview.faults
    ]
    rows += [
        f"- {kind_in_words(h.key[0])[lang]} `{h.key[1]}`{bracketed(WORDS[h.stands_in][lang], lang)}{colon(lang)}{WORDS['lost'][lang]}\n"
        for h in preview.hidden
    ]
    return _listed(f"\n#### {WORDS['faults'][lang]}\n\n", rows, room, lang)


def _changes(preview: Preview, room: _Room, lang: Lang) -> list[str]:
    """One table for all changes: a row for each part."""
    labels = (WORDS[word][lang] for word in ("what", "part", "old", "new"))
    head = f"\n#### {WORDS['changes'][lang]}\n\n"
    return _listed(head, [row for change in preview.changes for row in _rows(change, lang)], room, lang, _head(*labels))


def _rows(change: Change, lang: Lang) -> list[str]:
    name = f"{WORDS[change.what][lang]} {kind_in_words(change.kind)[lang]} `{change.id}` {_cell(change.title[lang])}"
    parts = [
        (_cell(p.label[lang]), _cell(p.old[lang]) if p.old else "", _cell(p.new[lang]) if p.new else "")
        for p in change.told
    ]
    return [_row(name, *part) for part in parts or [("", "", "")]]


def _flips(preview: Preview, room: _Room, lang: Lang) -> list[str]:
    labels = (WORDS[word][lang] for word in ("what", "who", "gone", "come", "totals"))
    rows = [_flip(preview, flip, lang) for flip in preview.effects.flips]
    return _listed(f"\n#### {WORDS['cases'][lang]}\n\n", rows, room, lang, _head(*labels))


def _flip(preview: Preview, flip: Flip, lang: Lang) -> str:
    gone, come = ("<br>".join(_cell(text[lang]) for text in texts) for texts in (flip.gone, flip.come))
    totals = [_cell(total_in_words(preview.new.book, total, lang)) for total in flip.totals]
    if flip.turns:
        totals.append(f"**{WORDS['right'][lang]}**{colon(lang)}{' → '.join(map(_cell, right_in_words(flip, lang)))}")
    return _row(_name(flip, lang), _cell(flip.who.text[lang]), gone, come, "<br>".join(totals))


def _lones(preview: Preview, room: _Room, lang: Lang) -> list[str]:
    rows = [
        f"- {_name(lone, lang)} {judged_by(lone, lang)}{colon(lang)}{_cell(lone.why[lang])}\n"
        for lone in preview.effects.lone
    ]
    return _listed(f"\n#### {WORDS['lone'][lang]}\n\n", rows, room, lang)


def _name(case: Flip | Lone, lang: Lang) -> str:
    version = asked_as(case.whence, lang)
    return (
        f"{WORDS[case.sort][lang]} `{case.id}` {_cell(case.title[lang])}{bracketed(version, lang) if version else ''}"
    )


def _listed(heading: str, rows: list[str], room: _Room, lang: Lang, head: str = "") -> list[str]:
    """The first few rows open, the others folded; nothing where there are no rows."""
    if not rows:
        return []
    open_ = room.take(rows[:_FEW], len(heading) + len(head))
    said = [heading, head, *open_]
    folds = f"\n<details>\n<summary>{_FOLDED[lang]}</summary>\n\n{head}", "\n</details>\n"
    folded = room.take(rows[_FEW:], sum(map(len, folds)))
    if folded:
        said += [folds[0].format(len(folded)), *folded, folds[1]]
    return said


def _head(*labels: str) -> str:
    return f"{_row(*labels)}|{' --- |' * len(labels)}\n"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(text: str) -> str:
    """Words as they are: no markup, no mention, no cell ends, on one line."""
    said = re.sub(r"([\\`*_\[\]~#])", r"\\\1", escape(text, quote=False))
    return said.replace("|", "&#124;").replace("@", "&#64;").replace("\n", "<br>")
