"""The quick validator calls sound only what the one that tells faults finds nothing wrong with, and hardly anything else not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.compose import compose
from checks.reading.nodes import Map
from checks.reading.source import Source
from checks.shape.schemas import kinds
from checks.shape.soundness import sound
from checks.shape.validator import validator
from tests.robust.damage import STRANGE, text_of
from tests.robust.fuzzing import cases
from tests.robust.test_trees import FILES, drawn


def judged_twice(document: Map) -> tuple[bool, bool]:
    """What each of the two validators says."""
    schema = f"kinds/{document['kind']}"
    return sound(document, schema), validator(schema).is_valid(document)


@cases(150)
@given(st.sampled_from(sorted(FILES)), st.data(), st.integers(1, 2))
def test_both_say_the_same_of_damaged_documents(name: str, data: st.DataObject, times: int) -> None:
    for document in compose(Source("policies/x.yaml", text_of(drawn(name, data, times)))).documents:
        if document.get("kind") in kinds():
            quick, thorough = judged_twice(document)
            assert quick == thorough


@pytest.mark.parametrize("value", STRANGE, ids=range(len(STRANGE)))
def test_never_sound_where_the_other_finds_a_fault(value: Any) -> None:
    for name, text in FILES.items():
        document = compose(Source(f"policies/{name}.yaml", text)).documents[0]
        for key in document.keys() - {"kind"} if "kind" in document else ():
            before = document[key]
            document[key] = value
            quick, thorough = judged_twice(document)
            assert thorough or not quick, (name, key)
            document[key] = before


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u3000", "\u00a0"])
def test_a_blank_text_is_no_text(blank: str) -> None:
    documents = [d for text in FILES.values() for d in compose(Source("policies/a.yaml", text)).documents]
    document = next(d for d in documents if isinstance(d.get("title"), Map))
    assert judged_twice(document) == (True, True)
    document["title"]["zh"] = blank
    assert judged_twice(document) == (False, False)
