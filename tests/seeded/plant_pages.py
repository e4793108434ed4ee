"""Policies without a page, words nobody uses, reviews that are overdue, and a configuration that does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting

_CALL = re.compile(r"\{\{ rule\(\"([^\"]+)\"\) \}\}")
PROJECT = "pyproject.toml"


def _calls(ground: Ground) -> Iterator[tuple[str, re.Match[str]]]:
    """Every place on a page that shows a rule."""
    for file, text in ground.texts.items():
        if file.startswith(("docs/zh/", "docs/en/")):
            for call in _CALL.finditer(text):
                yield file, call


@planting("no-page")
def a_rule_that_no_page_shows(ground: Ground) -> Iterator[Fault]:
    places = {head.id: head.place for head in ground.book.heads()}
    for file, call in _calls(ground):
        edit = Edit(file, call.start(), call.end(), "")
        yield Fault("no page", (edit,), (("no-page", ground.at(places[call[1]])),))


@planting("two-pages")
def a_rule_shown_twice(ground: Ground) -> Iterator[Fault]:
    for file, call in _calls(ground):
        edit = Edit(file, call.end(), call.end(), f"\n{call[0]}")
        yield Fault("two pages", (edit,), (("two-pages", At.inside(edit, "{{")),))


@planting("unused-word")
def a_fact_that_no_rule_asks(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("vocabulary"):
        if "facts" in document:
            edit = ground.add_key(document["facts"], "planted: {title: {zh: 多的, en: surplus}, type: boolean}")
            yield Fault("an unused fact", (edit,), (("unused-word", At.inside(edit)),))


@planting("unused-word")
def an_event_that_no_rule_hears(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("vocabulary"):
        if "events" in document:
            text = "planted: {title: {zh: 多的, en: surplus}, at: date, subject: employee, facts: []}"
            edit = ground.add_key(document["events"], text)
            yield Fault("an unused event", (edit,), (("unused-word", At.inside(edit)),))


@planting("review-overdue")
def a_review_that_was_forgotten(ground: Ground) -> Iterator[Fault]:
    for document in ground.documents:
        if "review_by" in document:
            edit = ground.put(document, "review_by", "2026-01-01")
            yield Fault("overdue", (edit,), (("review-overdue", ground.at(document.place)),))


def _configured(ground: Ground, text: str) -> Edit:
    end = len(ground.texts[PROJECT])
    return Edit(PROJECT, end, end, text)


def _excepted(ground: Ground, code: str, place: str, until: str) -> Edit:
    reason = 'reason = "left for now"'
    return _configured(
        ground,
        f'\n[[tool.handbook.exceptions]]\ncode = "{code}"\nplace = "{place}"\n{reason}\nuntil = {until}\n',
    )


@planting("idle-exception")
def an_exception_from_nothing(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        edit = _excepted(ground, "gap", str(document["id"]), "2030-01-01")
        yield Fault("an idle exception", (edit,), (("idle-exception", At.inside(edit, "code")),))


@planting("expired-exception")
def an_exception_whose_time_is_over(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        edit = _excepted(ground, "gap", str(document["id"]), "2025-12-31")
        yield Fault("an expired exception", (edit,), (("expired-exception", At.inside(edit, "code")),))


@planting("bad-configuration")
def an_exception_from_no_known_code(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule"):
        edit = _excepted(ground, "gapp", str(document["id"]), "2030-01-01")
        yield Fault("an unknown code", (edit,), (("bad-configuration", At.inside(edit, "code")),))
