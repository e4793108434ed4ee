"""The page of one code, for the console."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text as Styled

from checks.audit.explaining import Explained
from checks.audit.groups import HOME
from checks.text import Lang, Text
from checks.words.marks import listed

_FINDS = Text("查什么", "What it finds")
_AVOID = Text("避免", "Avoid")
_SAID = Text("检查会说", "What the check says")
_PREFER = Text("改成", "Prefer")
_WHY = Text("为什么", "Why")
_MEND = Text("怎么改", "How to mend it")
_SEE = Text("相关", "Related")


def print_explained(page: Explained, console: Console, lang: Lang) -> None:
    """What a code finds, a bad and a good example, why, and how to mend it."""
    console.print(Styled.assemble((page.code, "bold"), "  ", (HOME[page.code].name, "dim")))
    related = listed(page.see, lang)
    parts = (
        (_FINDS, page.finds[lang], ""), (_AVOID, page.bad, "red"), (_SAID, page.found, "dim"),
        (_PREFER, page.good, "green"), (_WHY, page.why[lang], ""), (_MEND, page.mend[lang], ""), (_SEE, related, ""),
    )  # fmt: skip
    for title, body, style in parts:
        if body:
            console.print()
            console.print(Styled(title[lang], style="bold"))
            for line in body.rstrip().splitlines():
                console.print(Styled(f"  {line}" if line else "", style=style), soft_wrap=True)
