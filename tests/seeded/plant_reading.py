"""Files that cannot be read, and spellings that YAML or the handbook refuses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from checks.reading.compose import DEEPEST
from checks.reading.nodes import Map, Seq
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


def plain_texts(ground: Ground) -> Iterator[tuple[Map, str]]:
    """In every document, some texts in both languages that are written without quotes on one line."""
    for document in ground.documents:
        found = (
            (node, key)
            for node in ground.maps(document)
            if set(node) == {"zh", "en"}
            for key in ("zh", "en")
            if isinstance(node[key], str) and ground.written(node, key) == node[key]
        )
        yield from islice(found, SOME)


SOME = 3
"""Places in one document at which a fault that fits anywhere is offered."""


def files(ground: Ground) -> Iterator[str]:
    """Every file of the policies but the ledgers."""
    yield from dict.fromkeys(node.source.file for node in ground.documents)


@planting("not-yaml")
def a_bracket_that_is_never_closed(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for key in ("owner", "review_by", "chosen", "answer"):
            if key in document and key != list(document)[-1]:
                edit = ground.put(document, key, f"[{document[key]}")
                yield Fault("an open bracket", (edit,), (("not-yaml", At.inside(edit)),))


@planting("not-yaml")
def a_text_that_is_never_closed(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        start, _ = ground.value(document, "kind")
        if '"' in ground.texts[document.source.file][start:].partition("\n---")[0]:
            continue  # that would close it
        edit = Edit(document.source.file, start, start, '"')
        yield Fault("an open quote", (edit,), (("not-yaml", At.inside(edit)),))


@planting("duplicate-key")
def the_same_key_twice(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        for node in ground.maps(document):
            for key in list(node)[:1]:
                if isinstance(node[key], str) and len(node) > 1 and node is not document:
                    edit = ground.add_key(node, f"{key}: {ground.written(node, key)}")
                    yield Fault("a key again", (edit,), (("duplicate-key", ground.at(node.key_at(key))),))


@planting("yaml-shortcut")
def an_anchor(ground: Ground) -> Iterator[Fault]:
    for node, key in plain_texts(ground):
        start, _ = ground.value(node, key)
        edit = Edit(node.source.file, start, start, "&here ")
        yield Fault("an anchor", (edit,), (("yaml-shortcut", At.inside(edit)),))


@planting("yaml-shortcut")
def a_tag(ground: Ground) -> Iterator[Fault]:
    for node, key in plain_texts(ground):
        start, _ = ground.value(node, key)
        edit = Edit(node.source.file, start, start, "!!str ")
        yield Fault("a tag", (edit,), (("yaml-shortcut", At.inside(edit)),))


@planting("unreadable-file")
def a_tab(ground: Ground) -> Iterator[Fault]:
    for node, key in plain_texts(ground):
        start, _ = ground.value(node, key)
        edit = Edit(node.source.file, start, start, "\t")
        yield Fault("a tab", (edit,), (("unreadable-file", At.inside(edit)),))


@planting("unreadable-file")
def a_mark_that_nobody_sees(ground: Ground) -> Iterator[Fault]:
    for node, key in plain_texts(ground):
        _, end = ground.value(node, key)
        edit = Edit(node.source.file, end, end, "\u200b")
        yield Fault("a zero-width space", (edit,), (("unreadable-file", At.inside(edit)),))


@planting("strange-character")
def a_mark_written_as_an_escape(ground: Ground) -> Iterator[Fault]:
    for node, key in plain_texts(ground):
        if set(node) == {"zh", "en"}:
            edit = ground.put(node, key, f'"\\u200b{node[key]}"')
            yield Fault("an escape", (edit,), (("strange-character", At.inside(edit)),))


@planting("empty-file")
def a_file_of_comments(ground: Ground) -> Iterator[Fault]:
    for file in files(ground):
        path = file.replace(".yaml", "-planted.yaml")
        edit = Edit(path, 0, 0, "# nothing yet\n")
        yield Fault("an empty file", (edit,), (("empty-file", At.inside(edit)),))


@planting("stray-file")
def a_file_that_is_no_policy(ground: Ground) -> Iterator[Fault]:
    for file in files(ground):
        path = file.replace(".yaml", "-planted.yml")
        edit = Edit(path, 0, 0, "kind: term\n")
        yield Fault("a stray file", (edit,), (("stray-file", At.inside(edit)),))


@planting("not-a-document")
def a_list_for_a_document(ground: Ground) -> Iterator[Fault]:
    for file in files(ground):
        edit = ground.add_document(file, "- a\n- b")
        yield Fault("a list", (edit,), (("not-a-document", At.inside(edit, "- a")),))


@planting("not-a-key")
def a_key_that_is_no_word(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        edit = ground.add_key(document, "[a, b]: 1")
        yield Fault("a list as a key", (edit,), (("not-a-key", At.inside(edit)),))


def _numbers(ground: Ground) -> Iterator[tuple[Map, str]]:
    """Every whole number in the policies behind a key."""
    for document in ground.documents:
        for node in ground.maps(document):
            for key, value in node.items():
                if isinstance(value, int) and not isinstance(value, bool):
                    yield node, key


@planting("not-a-number")
def a_number_that_begins_with_a_nought(ground: Ground) -> Iterator[Fault]:
    for node, key in _numbers(ground):
        edit = ground.put(node, key, f"0{node[key]}")
        yield Fault("a leading nought", (edit,), (("not-a-number", At.inside(edit)),))


@planting("not-a-number")
def a_number_with_an_exponent(ground: Ground) -> Iterator[Fault]:
    for node, key in _numbers(ground):
        edit = ground.put(node, key, f"{node[key]}e1")
        yield Fault("an exponent", (edit,), (("not-a-number", At.inside(edit)),))


@planting("too-deep")
def a_list_in_a_list_in_a_list(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        edit = ground.add_key(document, f"deep: {'[' * (DEEPEST + 1)}{']' * (DEEPEST + 1)}")
        yield Fault("too deep", (edit,), (("too-deep", At(edit.file, edit.text.index("[") + DEEPEST - 1, edit)),))


def lists_of_words(document: Map) -> Iterator[tuple[str, Seq]]:
    """Every list of words of a document, with the key it stands behind."""

    def walk(node: Any) -> Iterator[tuple[str, Seq]]:
        if isinstance(node, Map):
            for key, value in node.items():
                if isinstance(value, Seq) and value and all(isinstance(item, str) for item in value):
                    yield key, value
                yield from walk(value)
        elif isinstance(node, Seq):
            for item in node:
                yield from walk(item)

    yield from walk(document)
