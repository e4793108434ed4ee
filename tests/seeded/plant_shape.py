"""Documents that are not written as their kind asks."""

from __future__ import annotations

from collections.abc import Iterator

from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.plant_reading import lists_of_words
from tests.seeded.planting import planting


@planting("missing-key")
def a_document_without_an_id(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        edit = ground.without_key(document, "id")
        yield Fault("no id", (edit,), (("missing-key", ground.at(document.place)),))


@planting("missing-key")
def a_policy_without_an_owner(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "owner" in document:
            edit = ground.without_key(document, "owner")
            yield Fault("no owner", (edit,), (("missing-key", ground.at(document.place)),))


@planting("missing-key")
def a_text_in_one_language_only(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for node in ground.maps(document):
            if set(node) == {"zh", "en"} and isinstance(node["en"], str):
                edit = ground.without_key(node, "en")
                yield Fault("no English", (edit,), (("missing-key", ground.at(node.place)),))


@planting("unknown-kind")
def a_kind_that_does_not_exist(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        edit = ground.put(document, "kind", "rulebook")
        yield Fault("an unknown kind", (edit,), (("unknown-kind", At.inside(edit)),))


@planting("unknown-key")
def a_key_misspelt(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        edit = ground.add_key(document, "sumary: x")
        yield Fault("a misspelt key", (edit,), (("unknown-key", At.inside(edit)),))


@planting("unknown-key")
def a_key_of_another_kind(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule", "example", "question"):
        part = document["rows"][0] if document["kind"] == "schedule" else document
        edit = ground.add_key(part, "steps: []")
        yield Fault("a key of another kind", (edit,), (("unknown-key", At.inside(edit)),))


@planting("wrong-type")
def a_number_for_a_word(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "owner" in document:
            edit = ground.put(document, "owner", "7")
            yield Fault("a number for a word", (edit,), (("wrong-type", At.inside(edit)),))


@planting("wrong-type")
def a_word_for_a_list(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "sources" in document and "owner" in document:
            edit = ground.put(document, "sources", str(document["sources"][0]))
            yield Fault("a word for a list", (edit,), (("wrong-type", At.inside(edit)),))


@planting("wrong-value")
def a_choice_that_is_not_offered(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("statute"):
        edit = ground.put(document, "confidence", "certain")
        yield Fault("not one of the choices", (edit,), (("wrong-value", At.inside(edit)),))


@planting("wrong-format")
def a_day_that_does_not_exist(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "review_by" in document:
            edit = ground.put(document, "review_by", "2026-02-30")
            yield Fault("no such day", (edit,), (("wrong-format", At.inside(edit)),))


@planting("wrong-format")
def an_id_with_a_blank(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule", "guidance", "script"):
        edit = ground.put(document, "owner", "Team Leader")
        yield Fault("a name with capitals", (edit,), (("wrong-format", At.inside(edit)),))


@planting("out-of-range")
def a_pass_mark_above_everything(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("handbook"):
        edit = ground.put(document, "pass_mark", "101")
        yield Fault("a mark beyond all marks", (edit,), (("out-of-range", At.inside(edit)),))


@planting("out-of-range")
def the_time_before_the_first(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        for row in document["rows"]:
            if isinstance(row.get("occurrence"), int):
                edit = ground.put(row, "occurrence", "0")
                yield Fault("the 0th time", (edit,), (("out-of-range", At.inside(edit)),))


@planting("empty-value")
def a_text_of_blanks(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for node in ground.maps(document):
            if set(node) == {"zh", "en"} and isinstance(node["zh"], str):
                edit = ground.put(node, "zh", '"  "')
                yield Fault("a text of blanks", (edit,), (("empty-value", At.inside(edit)),))


@planting("empty-value")
def a_list_of_nothing(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "owner" in document:
            edit = ground.put(document["applies_to"], "desks", "[]")
            yield Fault("an empty list", (edit,), (("empty-value", At.inside(edit)),))


@planting("too-many")
def an_event_of_two_kinds(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        for event in document["events"]:
            if len(event) == 2:
                edit = ground.add_key(event, "and_also: {}")
                yield Fault("two events in one", (edit,), (("too-many", ground.at(event.place)),))


@planting("duplicate-item")
def an_item_again(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for key, items in lists_of_words(document):
            if key in ("sources", "decisions", "desks", "events", "clauses"):
                edit = ground.add_item(items, items[0])
                yield Fault(f"{key} twice", (edit,), (("duplicate-item", ground.at(items.at(0))),))


@planting("missing-key")
def a_document_without_a_kind(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        start, _ = ground.value(document, "kind")
        edit = Edit(document.source.file, start - len("kind: "), start - len(": "), "sort")
        yield Fault("no kind", (edit,), (("missing-key", At.inside(edit)),))


@planting("wrong-value")
def a_clause_of_no_known_kind(ground: Ground) -> Iterator[Fault]:
    for clause in ground.ledgers.values():
        edit = ground.put(clause, "kind", "rule")
        yield Fault("an unknown sort of clause", (edit,), (("wrong-value", At.inside(edit)),))
