"""The preview of a change as JSON: stable keys, both languages, figures as strings."""

from __future__ import annotations

import json
from typing import Any

from checks.preview.changes import Change
from checks.preview.effects import Flip, Lone
from checks.preview.preview import Preview
from checks.preview.side import Side
from checks.report.findings_json import as_dict
from checks.report.preview_words import summary
from checks.text import Text
from checks.words.values import money


def preview_as_json(preview: Preview) -> str:
    """Everything that differs, in the order in which it is told."""
    effects = preview.effects
    document = {
        "old": _side(preview.old),
        "new": _side(preview.new),
        "changed": preview.changed,
        "summary": summary(preview).as_dict(),
        "faults": [{"side": side, **as_dict(finding)} for side, finding in preview.faults],
        "not_compared": [
            {"kind": h.key[0], "id": h.key[1], "title": h.title.as_dict(), "stands_in": h.stands_in}
            for h in preview.hidden
        ],
        "changes": [_change(change) for change in preview.changes],
        "cases_compared": preview.judges,
        "judged_by_both": effects.judged,
        "flips": [_flip(flip) for flip in effects.flips],
        "only_one_side": [_lone(lone) for lone in effects.lone],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _side(side: Side) -> dict[str, Any]:
    return {"name": side.tree.name.as_dict(), "commit": side.tree.commit}


def _change(change: Change) -> dict[str, Any]:
    return {
        "what": change.what,
        "kind": change.kind,
        "id": change.id,
        "title": change.title.as_dict(),
        "parts": [
            {
                "address": part.address,
                "label": part.label.as_dict(),
                "old": _or_null(part.old),
                "new": _or_null(part.new),
            }
            for part in change.parts
        ],
    }


def _or_null(text: Text | None) -> dict[str, str] | None:
    return text.as_dict() if text is not None else None


def _flip(flip: Flip) -> dict[str, Any]:
    return {
        "id": flip.id,
        "sort": flip.sort,
        "whence": flip.whence,
        "title": flip.title.as_dict(),
        "desk": flip.who.desk,
        "role": flip.who.role,
        "gone": [text.as_dict() for text in flip.gone],
        "come": [text.as_dict() for text in flip.come],
        "totals": {
            total.name: {
                "old": money(total.old), "new": money(total.new), "unit": total.unit,
                "open_old": total.open_old, "open_new": total.open_new,
            }
            for total in flip.totals
        },
        "right_old": [right.id for right in flip.right_old],
        "right_new": [right.id for right in flip.right_new],
        "right_answer_changes": flip.turns,
    }  # fmt: skip


def _lone(lone: Lone) -> dict[str, Any]:
    return {
        "id": lone.id,
        "sort": lone.sort,
        "whence": lone.whence,
        "title": lone.title.as_dict(),
        "desk": lone.who.desk if lone.who else None,
        "role": lone.who.role if lone.who else None,
        "judged_by": lone.by,
        "why": lone.why.as_dict(),
    }
