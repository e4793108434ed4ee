"""Reviews that are overdue on the day of the audit."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.finding import Finding
from checks.text import Text

CODES = ("review-overdue",)


def check(context: Context) -> Iterator[Finding]:
    """Policies whose `review_by` lies before the day of the audit; on the day itself they are in time."""
    for head in context.book.heads():
        if head.review_by < context.as_of:
            yield Finding(
                "review-overdue", head.place,
                Text(f"{head.id} 应在 {head.review_by} 前复核", f"{head.id} was to be reviewed by {head.review_by}"),
                Text("复核并改 review_by", "a review, and a later review_by"),
            )  # fmt: skip
