"""Names that lead nowhere, names used twice, and documents in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.reading.nodes import Map, Seq
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


def _misspelt(ground: Ground, document: Map, key: str) -> Fault:
    edit = ground.put(document, key, f"{document[key]}x")
    return Fault(f"{key} misspelt", (edit,), (("unknown-name", At.inside(edit)),))


@planting("unknown-name")
def an_owner_who_does_not_exist(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "owner" in document:
            yield _misspelt(ground, document, "owner")


@planting("unknown-name")
def a_decision_by_nobody(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("decision"):
        yield _misspelt(ground, document, "decided_by")


@planting("unknown-name")
def a_clause_that_is_not_in_the_ledger(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for node in ground.maps(document):
            if isinstance(node.get("sources"), Seq):
                edit = ground.add_item(node["sources"], "TD/99/1")
                yield Fault("an unknown clause", (edit,), (("unknown-name", At.inside(edit, "TD")),))


@planting("unknown-name")
def a_decision_that_nobody_took(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for node in ground.maps(document):
            if isinstance(node.get("decisions"), Seq):
                edit = ground.add_item(node["decisions"], "D/TD/99")
                yield Fault("an unknown decision", (edit,), (("unknown-name", At.inside(edit, "D/")),))


@planting("unknown-name")
def a_policy_to_see_that_is_not_there(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("term"):
        if "see" in document:
            edit = ground.add_item(document["see"], "team.nobody")
            yield Fault("an unknown policy", (edit,), (("unknown-name", At.inside(edit, "team")),))


@planting("unknown-name")
def a_principle_of_no_number(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("decision"):
        if isinstance(document.get("principle"), Seq):
            edit = ground.add_item(document["principle"], "P-9")
            yield Fault("an unknown principle", (edit,), (("unknown-name", At.inside(edit, "P-9")),))


@planting("unknown-name")
def an_expected_row_that_is_not_there(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        expect = document["expect"]
        if "nothing" in expect:
            table = str(expect["nothing"][0]).partition("/")[0]
            edit = ground.add_item(expect["nothing"], f"{table}/nowhere")
            differs = ("example-differs", ground.at(expect.place))
            yield Fault("an unknown row", (edit,), (("unknown-name", At.inside(edit, table)), differs))


@planting("unknown-name")
def a_rule_on_a_page_that_does_not_exist(ground: Ground) -> Iterator[Fault]:
    for file, text in ground.texts.items():
        if file.endswith(".md") and "{{ rule(" in text:
            edit = Edit(file, len(text), len(text), '\n{{ rule("team.nobody") }}\n')
            yield Fault("an unknown rule", (edit,), (("unknown-name", At.inside(edit, "{{")),))


@planting("unknown-name")
def a_fact_that_nobody_records(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        for row in document["rows"]:
            when = row.get("when")
            if isinstance(when, Map) and when and not ground.pointed_at(document["id"]):
                edit = ground.add_key(when, "phase_of_the_moon: {is: full}")
                yield Fault("an unknown fact", (edit,), (("unknown-name", At.inside(edit)),))


@planting("duplicate-id")
def an_id_that_is_taken(ground: Ground) -> Iterator[Fault]:
    terms = list(ground.of("term"))
    for first, second in pairwise(terms):
        if first.source.file == second.source.file:
            text = f"kind: term\nid: {first['id']}\nterm: {{zh: 物, en: thing}}\nmeans: {{zh: 东西。, en: Something.}}"
            edit = ground.add_document(first.source.file, text)
            yield Fault("an id twice", (edit,), (("duplicate-id", At.inside(edit, str(first["id"]))),))


@planting("duplicate-id")
def two_rows_of_one_name(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("statute"):
        for key in ("figures",):
            if key in document and len(document[key]) > 1:
                continue
    for document in ground.of("guidance"):
        points = document["points"]
        if len(points) > 1 and "id" in points[0] and "id" in points[1]:
            edit = ground.put(points[1], "id", str(points[0]["id"]))
            yield Fault("two points of one name", (edit,), (("duplicate-id", At.inside(edit)),))


@planting("duplicate-id")
def a_second_handbook(ground: Ground) -> Iterator[Fault]:
    (handbook,) = ground.of("handbook")
    own = ground.texts[handbook.source.file]
    for document in ground.of("term"):
        path = document.source.file.replace(".yaml", "-handbook.yaml")
        if path.count("/") == 1:
            continue  # it would be read first
        edit = Edit(path, 0, 0, own)
        yield Fault("two handbooks", (edit,), (("duplicate-id", At(path, own.index("id: ") + len("id: "), edit)),))


@planting("wrong-folder")
def a_document_named_after_another_chapter(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example", "question"):
        chapter, _, name = str(document["id"]).partition(".")
        chapters = ground.book.handbook.chapters if ground.book.handbook else ()
        other = next(one.id for one in chapters if one.id != chapter and f"{one.id}.{name}" not in ground.node_of)
        if document["id"] not in ground.everything.replace(f"id: {document['id']}\n", "") and not any(
            str(document["id"]) in text for file, text in ground.texts.items() if file.endswith(".md")
        ):
            edit = ground.put(document, "id", f"{other}.{name}")
            yield Fault("the wrong chapter", (edit,), (("wrong-folder", At.inside(edit)),))


@planting("unknown-reading")
def a_reading_nobody_considered(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("decision"):
        edit = ground.put(document, "chosen", "something-else")
        yield Fault("an unknown reading", (edit,), (("unknown-reading", ground.at(document.place)),))
