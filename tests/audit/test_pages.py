"""Policies without a page, on two pages, in one language only; pages that show what does not exist."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.audit.context import Context
from checks.audit.pages import check, rules_shown
from checks.finding import Finding
from checks.shape.suggest import one_of
from checks.text import Text
from tests.audit.auditing import TABLES, TODAY, audited, finding, place_of
from tests.audit.burning import BURNT, NAPS
from tests.department import load, write
from tests.flows import workflow

KNOWN = ["baking.burnt", "baking.naps"]
BOTH = '{{ rule("baking.burnt") }}\n\n{{ rule("baking.naps") }}\n'


def pages(root: Path, **texts: str) -> None:
    """Write docs/zh/a.md as `zh__a`."""
    for name, text in texts.items():
        page = root / "docs" / (name.replace("__", "/") + ".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")


def checked(root: Path) -> list[Finding]:
    return audited(root, "pages", BURNT, NAPS)


def no_page(lang: str, name: str, line: int) -> Finding:
    got = Text(f"docs/{lang} 里没有页面显示 {name}", f"no page of docs/{lang} shows {name}")
    call = f'{{{{ rule("{name}") }}}}'
    return finding("no-page", f"{TABLES}:{line}:1", got, Text(f"一页写上 {call}", f"{call} on one page"))


def again(name: str, place: str, first: str) -> Finding:
    got = Text(f"{name} 又显示了一次", f"{name} is shown again")
    return finding("two-pages", place, got, Text("只在一页", "one page only"), first)


def test_every_policy_on_one_page_of_each_language_has_no_finding(tmp_path: Path) -> None:
    pages(
        tmp_path,
        zh__baking=BOTH,
        en__baking='{{ rule("baking.burnt") }}\n',
        en__more__naps="{{- rule( 'baking.naps' ) -}}\n",
    )
    assert checked(tmp_path) == []


def test_a_project_without_docs_is_not_asked_for_pages(tmp_path: Path) -> None:
    assert checked(tmp_path) == []


def test_a_policy_on_no_page(tmp_path: Path) -> None:
    pages(tmp_path, zh__a='{{ rule("baking.naps") }}', en__a='{{ rule("baking.naps") }}')
    assert checked(tmp_path) == [no_page("zh", "baking.burnt", 1), no_page("en", "baking.burnt", 1)]


def test_a_policy_in_one_language_only(tmp_path: Path) -> None:
    pages(tmp_path, zh__a=BOTH, en__a='{{ rule("baking.burnt") }}')
    assert checked(tmp_path) == [no_page("en", "baking.naps", 16)]


def test_a_language_without_any_page(tmp_path: Path) -> None:
    pages(tmp_path, zh__a=BOTH)
    assert checked(tmp_path) == [no_page("en", "baking.burnt", 1), no_page("en", "baking.naps", 16)]


def test_a_workflow_on_no_page(tmp_path: Path) -> None:
    """It stands on a page as a whole; the table of its routes needs none."""
    pages(tmp_path, zh__a='{{ rule("baking.flow") }}', en__a='{{ rule("baking.flow.route") }}')
    found = audited(tmp_path, "pages", workflow({"one": "next: done"}, events="[batch]"))
    assert [(f.code, f.got.en) for f in found] == [
        ("unknown-name", "no rule is called baking.flow.route"),
        ("no-page", "no page of docs/en shows baking.flow"),
    ]


def test_a_policy_on_two_pages(tmp_path: Path) -> None:
    pages(tmp_path, zh__a=BOTH, en__a=BOTH, en__b='# More\n\nSee {{ rule("baking.naps") }}.\n')
    assert checked(tmp_path) == [again("baking.naps", "docs/en/b.md:3:5", "docs/en/a.md:3:1")]


def test_every_repetition_is_told(tmp_path: Path) -> None:
    pages(tmp_path, en__a=BOTH, zh__a=BOTH + '{{ rule("baking.naps") }} {{ rule("baking.naps") }}\n')
    assert checked(tmp_path) == [
        again("baking.naps", "docs/zh/a.md:4:1", "docs/zh/a.md:3:1"),
        again("baking.naps", "docs/zh/a.md:4:27", "docs/zh/a.md:3:1"),
    ]


def test_a_page_that_shows_what_does_not_exist(tmp_path: Path) -> None:
    pages(tmp_path, zh__a=BOTH, en__a=BOTH + '\n{{ rule("baking.nap") }}\n')
    got = Text("规则 baking.nap 不存在", "no rule is called baking.nap")
    assert checked(tmp_path) == [finding("unknown-name", "docs/en/a.md:5:1", got, one_of("baking.nap", KNOWN))]


def test_a_page_may_show_a_policy_whose_document_is_broken(tmp_path: Path) -> None:
    """Its fault is told already; the page is right."""
    pages(tmp_path, zh__a=BOTH, en__a=BOTH)
    book, faults = load(write(tmp_path, BURNT, NAPS.replace("each: month", "eech: month")))
    assert {fault.place.file for fault in faults} == {TABLES}
    assert list(check(Context(book, tmp_path, TODAY))) == []


@pytest.mark.parametrize("hidden", ['{# {{ rule("baking.naps") }} #}', '<!-- \n{{ rule("baking.naps") }}\n-->'])
def test_a_rule_in_a_comment_is_not_shown(tmp_path: Path, hidden: str) -> None:
    pages(tmp_path, zh__a=BOTH, en__a=f'{hidden}\n{{{{ rule("baking.burnt") }}}}\n')
    assert checked(tmp_path) == [no_page("en", "baking.naps", 16)]


def test_a_comment_does_not_move_the_places_after_it(tmp_path: Path) -> None:
    pages(tmp_path, en__a='<!--\n注\n--> {# x #} {{ rule("baking.naps") }}\n')
    assert list(rules_shown(tmp_path / "docs/en", tmp_path)) == [(place_of("docs/en/a.md:3:13"), "baking.naps")]


def test_a_page_that_cannot_be_read(tmp_path: Path) -> None:
    """A folder, a broken link, a pipe and bytes that are no UTF-8 hide no other page; nobody waits for the pipe."""
    pages(tmp_path, zh__a=BOTH, en__a=BOTH)
    (tmp_path / "docs/en/b.md").mkdir()
    (tmp_path / "docs/en/c.md").symlink_to("nowhere")
    (tmp_path / "docs/en/d.md").write_bytes(b"\xff\xfe")
    os.mkfifo(tmp_path / "docs/en/e.md")
    valid = Text("可以读取的 UTF-8 文本文件", "a text file in UTF-8 that can be read")
    reasons = {"b": "Is a directory", "c": "No such file or directory", "d": "invalid start byte", "e": "not a file"}
    assert checked(tmp_path) == [
        finding("unreadable-file", f"docs/en/{name}.md:1:1", Text(f"读不了：{why}", f"unreadable: {why}"), valid)
        for name, why in reasons.items()
    ]
