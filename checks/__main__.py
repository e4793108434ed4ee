"""`python -m checks` is the `handbook` command."""

from checks.cli.main import app

app()
