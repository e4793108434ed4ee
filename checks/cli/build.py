"""`handbook build`: the site in both languages."""

from __future__ import annotations

import typer
from rich.console import Console

from checks.cli.options import COULD_NOT_RUN, HERE, Language, Root, Spoken
from checks.site.build import BuildFailed, build_site


def build(root: Root = HERE, lang: Spoken = Language.zh) -> None:
    """生成两种语言的网站，放进 site/。 Build both languages into site/; a failed build leaves the last good site."""
    try:
        site = build_site(root.resolve())
    except BuildFailed as error:
        said = "网站没有生成" if lang.lang == "zh" else "The site was not built"
        Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(f"{said}: {error}")
        raise typer.Exit(COULD_NOT_RUN) from None
    index = site / "index.html"
    message = (
        f"网站已生成：用浏览器打开 {index}" if lang.lang == "zh" else f"The site is built: open {index} in a browser"
    )
    Console(highlight=False, markup=False, soft_wrap=True).print(message)
