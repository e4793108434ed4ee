"""Every file below policies/ is read or refused; nothing is skipped in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.finding import Finding, Place
from checks.reading.folder import read_policies
from checks.text import Text
from tests.reading.expecting import DOCUMENT, SPACES

ONLY_YAML = Text("只放 .yaml 文件和普通文件夹", "only .yaml files and plain folders")
A_LINK = Text("指向文件夹的链接，不会跟进去", "a link to a folder, which is not followed")
NO_FILE = Text("不是文件（或者是断开的链接）", "not a file (or a broken link)")
EMPTY = Text("文件里没有内容", "the file holds nothing")


def write(root: Path, **files: str) -> Path:
    """Files below policies/, __ for / in their names, .yaml left out."""
    (root / "policies").mkdir(exist_ok=True)
    for name, text in files.items():
        path = root / "policies" / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def stray(file: str, got: Text) -> Finding:
    return Finding("stray-file", Place(f"policies/{file}"), got, ONLY_YAML)


def not_yaml(file: str) -> Finding:
    name = file.rpartition("/")[2]
    return stray(file, Text(f"{name} 不是 .yaml 文件", f"{name} is not a .yaml file"))


def test_documents_come_in_the_order_of_folders_and_files(tmp_path: Path) -> None:
    read = read_policies(
        write(tmp_path, b="n: 3\n---\nn: 4", a="n: 2", d__a="n: 7", c__b="n: 6", c__a__z="n: 8", c__a="n: 5")
    )
    found = [(node["n"], str(node.place)) for node in read.policies]
    assert found == [
        (2, "policies/a.yaml:1:1"),
        (3, "policies/b.yaml:1:1"),
        (4, "policies/b.yaml:3:1"),
        (5, "policies/c/a.yaml:1:1"),
        (6, "policies/c/b.yaml:1:1"),
        (8, "policies/c/a/z.yaml:1:1"),
        (7, "policies/d/a.yaml:1:1"),
    ]
    assert (read.ledgers, read.findings, read.whole) == ([], [], True)


def test_ledgers_are_kept_apart(tmp_path: Path) -> None:
    read = read_policies(write(tmp_path, a="n: 1", sources__TD="n: 2", sources__more__MS="n: 3", b__sources__x="n: 4"))
    assert ([node["n"] for node in read.policies], [node["n"] for node in read.ledgers]) == ([1, 4], [2, 3])


def test_a_project_without_policies(tmp_path: Path) -> None:
    got = Text(f"{tmp_path} 里没有 policies 文件夹", f"{tmp_path} has no folder policies")
    valid = Text("项目的根目录（--root）", "the project's root (--root)")
    assert read_policies(tmp_path).findings == [Finding("no-policies", Place("policies"), got, valid)]


@pytest.mark.parametrize("kind", ["file", "broken link", "link in a circle"])
def test_policies_that_are_no_folder(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "policies"
    if kind == "file":
        path.write_text("kind: term\n", "utf-8")
    else:
        path.symlink_to(path if kind == "link in a circle" else tmp_path / "gone")
    assert [finding.code for finding in read_policies(tmp_path).findings] == ["no-policies"]


def test_an_empty_folder_holds_no_documents(tmp_path: Path) -> None:
    read = read_policies(write(tmp_path))
    assert (read.policies, read.ledgers, read.findings, read.whole) == ([], [], [], True)


@pytest.mark.parametrize(
    "name", ["README.md", "x.yml", "x.YAML", "x.yaml.bak", "x.yaml~", "#x.yaml#", "yaml", "x.json", "中文"]
)
def test_a_stray_file_is_told(tmp_path: Path, name: str) -> None:
    (write(tmp_path, a="n: 1") / "policies" / name).write_text("n: 2", "utf-8")
    read = read_policies(tmp_path)
    assert (read.findings, read.policies, read.whole) == ([not_yaml(name)], [{"n": 1}], True)


def test_hidden_files_of_editors_and_systems_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, a="n: 1")
    for name in (".DS_Store", ".x.yaml.swp", ".gitkeep"):
        (tmp_path / "policies" / name).write_bytes(b"\0")
    assert read_policies(tmp_path).findings == []


def test_a_hidden_yaml_file_is_read(tmp_path: Path) -> None:
    assert read_policies(write(tmp_path, **{".a": "n: 1"})).policies == [{"n": 1}]


def test_a_linked_file_is_read_and_a_linked_folder_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.yaml").write_text("n: 1", "utf-8")
    policies = write(tmp_path) / "policies"
    (policies / "file.yaml").symlink_to(tmp_path / "elsewhere" / "x.yaml")
    (policies / "folder").symlink_to(tmp_path / "elsewhere")
    read = read_policies(tmp_path)
    assert (read.policies, read.findings) == ([{"n": 1}], [stray("folder", A_LINK)])


def test_a_link_to_the_folder_above_is_not_walked_for_ever(tmp_path: Path) -> None:
    policies = write(tmp_path, a__x="n: 1") / "policies"
    (policies / "a" / "up").symlink_to(policies)
    read = read_policies(tmp_path)
    assert (read.policies, read.findings) == ([{"n": 1}], [stray("a/up", A_LINK)])


def test_pipes_and_broken_links_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    policies = write(tmp_path, z="n: 1") / "policies"
    os.mkfifo(policies / "a.yaml")
    os.mkfifo(policies / "pipe")
    (policies / "b.yaml").symlink_to("gone.yaml")
    (policies / "c.yaml").symlink_to("c.yaml")
    read = read_policies(tmp_path)
    assert read.policies == [{"n": 1}]
    valid = Text("一个 YAML 文件", "a YAML file")
    assert read.findings == [
        Finding("unreadable-file", Place("policies/a.yaml"), NO_FILE, valid),
        Finding("unreadable-file", Place("policies/b.yaml"), NO_FILE, valid),
        Finding("unreadable-file", Place("policies/c.yaml"), NO_FILE, valid),
        not_yaml("pipe"),
    ]


def test_a_folder_named_like_a_file_is_a_folder(tmp_path: Path) -> None:
    folder = write(tmp_path) / "policies" / "a.yaml"
    folder.mkdir()
    (folder / "x.yaml").write_text("n: 1", "utf-8")
    assert [str(node.place) for node in read_policies(tmp_path).policies] == ["policies/a.yaml/x.yaml:1:1"]


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    policies = os.fsencode(write(tmp_path) / "policies")
    for name in (b"caf\xe9.yaml", b"caf\xe9.txt"):
        Path(os.fsdecode(policies + b"/" + name)).write_text("", "utf-8")
    found = read_policies(tmp_path).findings
    assert found == [
        not_yaml("caf\\xe9.txt"),
        Finding("empty-file", Place("policies/caf\\xe9.yaml"), EMPTY, DOCUMENT),
    ]
    assert [finding.place.file.encode() for finding in found] == [b"policies/caf\\xe9.txt", b"policies/caf\\xe9.yaml"]


def test_faults_of_all_files_are_collected(tmp_path: Path) -> None:
    root = write(tmp_path, a="n:\t1", b="n: 1", c="", d="n: [", sources__TD="- 1")
    assert [(str(f.place), f.code) for f in read_policies(root).findings] == [
        ("policies/a.yaml:1:3", "unreadable-file"),
        ("policies/c.yaml:1:1", "empty-file"),
        ("policies/d.yaml:1:4", "not-yaml"),
        ("policies/sources/TD.yaml:1:1", "not-a-document"),
    ]
    assert read_policies(root).findings[0] == Finding(
        "unreadable-file", Place("policies/a.yaml", 1, 3), Text("制表符", "a tab"), SPACES, "n:␉1"
    )


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("a", "n: 1", True),
        ("a", "n:\t1", False),
        ("a", "n: [", False),
        ("a", "n: 1\nn: 2", False),
        ("a", "", False),
        ("sources__TD", "n: [", True),
        ("sources__TD", "n:\t1", True),
    ],
)
def test_what_a_faulty_policy_would_have_said_is_not_known(tmp_path: Path, name: str, text: str, whole: bool) -> None:
    assert read_policies(write(tmp_path, **{name: text})).whole is whole
