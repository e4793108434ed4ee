"""The sheet a verdict is printed on: lines, labels and the words of the report itself."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console
from rich.text import Text as Styled

from checks.book.book import Book
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.law.taken import CaseLaw
from checks.text import Lang, Text
from checks.words.marks import colon

WORDS = {
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
    "law": Text("法律", "law"),
    "hours": Text("工时", "Working time"),
    "met": Text("与案例的期望一致。", "As the example expects."),
    "differs": Text("与案例的期望不一致！", "Not what the example expects!"),
    "to": Text("至", " to "),
}
"""What the report says besides the words of the rules."""


@dataclass
class Sheet:
    """The verdict and where it is printed."""

    engine: Engine
    verdict: Verdict
    console: Console
    lang: Lang
    law: CaseLaw | None = None

    @property
    def book(self) -> Book:
        """The book that the verdict was taken from."""
        return self.engine.book

    def line(self, indent: int, said: str, style: str = "") -> None:
        """One line, so many spaces from the edge."""
        self.console.print(Styled(" " * indent + said, style=style), soft_wrap=True)

    def labelled(self, word: str, said: str, style: str = "") -> None:
        """A line that begins with a word of the report: `because: ...`."""
        self.line(6, f"{WORDS[word][self.lang]}{colon(self.lang)}{said}", style)
