"""`handbook diff`: what a change of the policies changes, in words and for whom."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from checks.cli.options import FINDINGS, HERE, Language, Root, Spoken, console, stop
from checks.making.kept import kept


class PreviewFormat(StrEnum):
    """How a preview is printed."""

    text = "text"
    json = "json"
    markdown = "markdown"


Old = Annotated[
    str, typer.Argument(help="旧的一边：git 版本，或带 policies 的文件夹。 The old side: a git revision or a folder.")
]
New = Annotated[
    str | None,
    typer.Argument(help="新的一边，默认工作区。 The new side; the working tree by default.", show_default=False),
]
Formatted = Annotated[
    PreviewFormat, typer.Option("--format", help="输出格式；markdown 可作评论。 Output format; markdown is a comment.")
]


def diff(
    old: Old, new: New = None, root: Root = HERE, format: Formatted = PreviewFormat.text, lang: Spoken = Language.zh
) -> None:
    """预览改动：改了什么，对谁有变化。 Preview a change: what changed in words, and what follows for whom."""
    from checks.preview.preview import preview  # only here, so that no other command waits for it
    from checks.preview.revisions import CouldNotOpen, opened
    from checks.report.preview_json import preview_as_json
    from checks.report.preview_markdown import preview_as_markdown
    from checks.report.preview_text import print_preview

    try:
        with opened(root, old) as one, opened(root, new) as other, kept():
            found = preview(one, other)
    except CouldNotOpen as refused:
        stop([refused.finding], lang.lang)
    if format is PreviewFormat.json:
        sys.stdout.write(preview_as_json(found) + "\n")
    elif format is PreviewFormat.markdown:
        sys.stdout.write(preview_as_markdown(found, lang.lang))
    else:
        print_preview(found, console(), lang.lang)
    if found.changed:
        raise typer.Exit(FINDINGS)
