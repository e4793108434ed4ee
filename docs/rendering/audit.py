"""The audit for trainers: the table of checks, and a page for each with what its codes mean."""

from __future__ import annotations

from difflib import SequenceMatcher

from markupsafe import Markup, escape

from checks.audit.explaining import explained
from checks.audit.groups import GROUPS, HOME, Group
from rendering.page import PageView


def check_table(page: PageView) -> str:
    """Every check and room of the loader with its codes, each linked to where it is explained."""
    return page.render("checks.html", groups=GROUPS, url=lambda code: _url(page, code))


def check_page(page: PageView, name: str) -> str:
    """Title, and for each code what it finds, what to avoid and prefer, why, and how to mend it."""
    group = next(group for group in GROUPS if group.name == name)
    own = [code for code in group.codes if HOME[code] is group]
    out = [f"# {page.sentence(group.finds[page.lang])}", _also(page, group, own)]
    for code in own:
        told = explained(code)
        avoid, prefer = _compared(told.bad, told.good)
        shown = [("avoid", avoid), ("said", _code(told.found)), ("prefer", prefer)]
        related = [(other, _url(page, other)) for other in told.see]
        out.append(f"## `{code}` {{#{code}}}")
        out.append(page.render("explained.html", told=told, shown=shown if told.bad else [], related=related))
    return "\n\n".join(part for part in out if part) + "\n"


def _also(page: PageView, group: Group, own: list[str]) -> str:
    """The command, and the codes that this group reports too and that are explained elsewhere."""
    others = [(code, _url(page, code)) for code in group.codes if code not in own]
    return page.render("explained_head.html", group=group, others=others)


def _url(page: PageView, code: str) -> str:
    return page.link(f"trainers/checks/{HOME[code].name}.md#{code}")


def _compared(bad: str, good: str) -> tuple[Markup, Markup]:
    """Both examples, the lines in which they differ marked."""
    before, after = bad.splitlines(), good.splitlines()
    changes = [change for change in SequenceMatcher(None, before, after).get_opcodes() if change[0] != "equal"]
    return (
        _marked(before, {line for _, first, last, _, _ in changes for line in range(first, last)}),
        _marked(after, {line for _, _, _, first, last in changes for line in range(first, last)}),
    )


def _marked(lines: list[str], differing: set[int]) -> Markup:
    told = [f"<mark>{_code(line)}</mark>" if n in differing else _code(line) for n, line in enumerate(lines)]
    return Markup("&#10;".join(told))


def _code(text: str) -> Markup:
    """A text as it stands: line ends and braces written so that neither the renderer nor Markdown takes them."""
    return Markup(str(escape(text.rstrip())).replace("\n", "&#10;").replace("{", "&#123;").replace("}", "&#125;"))
