"""What the preview of a change says besides the words of the rules: headings, the summary, one line for each total."""

from __future__ import annotations

from collections.abc import Mapping

from checks.preview.effects import Flip, people
from checks.preview.labels import KINDS, POLICIES
from checks.preview.preview import Preview
from checks.text import LANGS, Lang, Text, both
from checks.words.marks import bracketed, joined, listed, parted

WORDS: Mapping[str, Text] = {
    "preview": Text("改动预览", "Change preview"),
    "changes": Text("改了什么", "What changed"),
    "cases": Text("对谁有变化", "What it changes for whom"),
    "lone": Text("只有一边能判断的案例", "Cases that only one side can judge"),
    "faults": Text("没有读全", "Not read in full"),
    "hidden": Text("没法比较", "Not compared"),
    "added": Text("新增", "added"), "removed": Text("删去", "removed"), "changed": Text("改动", "changed"),
    "old": Text("旧", "old"), "new": Text("新", "new"), "neither": Text("都不能", "neither"),
    "month": Text("样本月", "sample month"), "example": Text("案例", "example"), "question": Text("测验题", "question"),
    "as-old": Text("按旧的案例", "the case as it was"), "as-new": Text("按新的案例", "the case as it is now"),
    "totals": Text("合计", "totals"), "right": Text("正确答案", "right answer"), "none": Text("没有", "none"),
    "by": Text("只有{}的能判断", "only the {} side can judge it"), "part": Text("部分", "part"),
    "by-neither": Text("两边都不能判断", "neither side can judge it"),
    "what": Text("什么", "what"), "who": Text("谁", "who"), "gone": Text("不再有", "falls away"), "come": Text("新有", "comes"),
    "lost": Text("另一边没有读全，不知道那里有没有", "the other side was not read in full and may have it"),
}  # fmt: skip
"""Headings and labels."""


def summary(preview: Preview) -> Text:
    """One line: how much changed, in how many cases something else follows, and for whom."""
    return Text(*(_summary(preview, lang) for lang in LANGS))


def _summary(preview: Preview, lang: Lang) -> str:
    if not preview.changed:
        return "没有改动。" if lang == "zh" else "No change."
    said = parted([_changes(preview, lang), _cases(preview, lang), *_unread(preview, lang)], lang)
    return said + ("。" if lang == "zh" else ".")


def _changes(preview: Preview, lang: Lang) -> str:
    """`改了2份文档（规则1，词汇1）`."""
    if not preview.changes:
        return "文字没有改" if lang == "zh" else "no words changed"
    counts: dict[str, int] = {}
    for change in preview.changes:
        one = kind_in_words(change.kind)[lang]
        name = ("规则" if lang == "zh" else "rules") if change.kind in POLICIES else one
        counts[name] = counts.get(name, 0) + 1
    inside = bracketed(
        joined((f"{name}{number}" if lang == "zh" else f"{name}: {number}" for name, number in counts.items()), lang),
        lang,
    )
    number = len(preview.changes)
    return f"改了{number}份文档{inside}" if lang == "zh" else f"{_many(number, 'document')} changed{inside}"


def _cases(preview: Preview, lang: Lang) -> str:
    if not preview.judges:
        return (
            "案例没有比较：有一边的规则没有读全"
            if lang == "zh"
            else "cases not compared: the rules of one side could not be read in full"
        )
    effects = preview.effects
    months = sum(1 for flip in effects.flips if flip.sort == "month")
    turned = sum(1 for flip in effects.flips if flip.turns)
    who = listed((person.text[lang] for person in people(effects.flips)), lang)
    if lang == "zh":
        said = [f"两边都判断了{effects.judged}个案例，{len(effects.flips)}个结果不同" + (f"：{who}" if who else "")]
        said += [f"其中{months}个样本月"] if months else []
        said += [f"{turned}道测验题的正确答案变了"] if turned else []
        said += [f"{len(effects.lone)}个案例只有一边能判断"] if effects.lone else []
    else:
        differ = "differs" if len(effects.flips) == 1 else "differ"
        said = [
            f"of {_many(effects.judged, 'case')} judged by both, {len(effects.flips)} {differ}"
            + (f" ({who})" if who else "")
        ]
        said += [f"{_many(months, 'sample month')} among them"] if months else []
        said += [f"{_many(turned, 'question')} with another right answer"] if turned else []
        said += [f"{_many(len(effects.lone), 'case')} that only one side can judge"] if effects.lone else []
    return parted(said, lang)


def _unread(preview: Preview, lang: Lang) -> list[str]:
    number = len(preview.faults)
    if not number:
        return []
    return [
        f"有{number}处没有读懂，只比较了其余的"
        if lang == "zh"
        else f"{_many(number, 'fault')} in reading; the rest is compared"
    ]


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def kind_in_words(kind: str) -> Text:
    """The kind of a document in words."""
    return KINDS.get(kind) or both(kind)


def asked_as(flip_whence: str, lang: Lang) -> str:
    """Which of two versions of a case is judged; nothing where both sides have the same."""
    return "" if flip_whence == "both" else WORDS[f"as-{flip_whence}"][lang]


def right_in_words(flip: Flip, lang: Lang) -> tuple[str, str]:
    """The right choices, old and new; a dash where none is right."""
    old, new = ([f"{right.id} {right.text[lang]}" for right in side] for side in (flip.right_old, flip.right_new))
    return parted(old, lang) or "—", parted(new, lang) or "—"
