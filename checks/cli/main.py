"""The `handbook` command."""

from __future__ import annotations

from checks.cli import build, check, coverage, diff, explain, listing, mutate, serve
from checks.cli.guarded import Guarded

app = Guarded(
    help="规则手册：检查、计算、解释、生成网站。 The handbook: check, compute, explain, build the site.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("check")(check.check)
app.command("explain")(explain.explain)
app.command("mutate")(mutate.mutate)
app.command("diff")(diff.diff)
app.command("coverage")(coverage.coverage)
app.command("list")(listing.list_policies)
app.command("build")(build.build)
app.command("serve")(serve.serve)
