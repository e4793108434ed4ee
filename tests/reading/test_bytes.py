"""Files that cannot be read as text, each refused with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.finding import Finding, Place
from checks.reading.source import LARGEST, Source, read_source
from checks.text import Text, both

FILE = "policies/x.yaml"
NO_FILE = Text("不是文件（或者是断开的链接）", "not a file (or a broken link)")
A_FILE = Text("一个 YAML 文件", "a YAML file")
UTF8 = Text("以 UTF-8 保存的文件", "a file saved as UTF-8")


def refused(got: Text, valid: Text, line: int = 1, column: int = 1) -> Finding:
    return Finding("unreadable-file", Place(FILE, line, column), got, valid)


def not_utf8(byte: str, line: int, column: int) -> Finding:
    return refused(Text(f"字节 0x{byte} 不是 UTF-8", f"byte 0x{byte} is not UTF-8"), UTF8, line, column)


def read(folder: Path, raw: bytes) -> Source | Finding:
    path = folder / "x.yaml"
    path.write_bytes(raw)
    return read_source(path, FILE)


def test_utf8_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "a: 中文 😀\n".encode()) == Source(FILE, "a: 中文 😀\n")


def test_an_empty_file_is_a_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == Source(FILE, "")


def test_line_ends_of_windows_are_kept(tmp_path: Path) -> None:
    assert read(tmp_path, b"a: 1\r\nb: 2\r\n") == Source(FILE, "a: 1\r\nb: 2\r\n")


def test_a_byte_order_mark_is_refused(tmp_path: Path) -> None:
    got = Text("文件以字节序标记（BOM）开头", "the file starts with a byte order mark (BOM)")
    assert read(tmp_path, b"\xef\xbb\xbfa: 1\n") == refused(got, Text("不带 BOM 的 UTF-8", "UTF-8 without a BOM"))


NOT_UTF8 = {
    "a Latin letter": (b"a: 1\nb: caf\xe9\n", not_utf8("E9", 2, 7)),
    "after Chinese, counted in characters": ("a: 中文".encode() + b"\xff\n", not_utf8("FF", 1, 6)),
    "Chinese in GBK": ("a: 中文\n".encode("gbk"), not_utf8("D6", 1, 4)),
    "UTF-16 with a mark": ("a: 1\n".encode("utf-16"), not_utf8("FF", 1, 1)),
    "a character cut in half": ("a: 中".encode()[:-1], not_utf8("E4", 1, 4)),
    "an overlong slash": (b"a: \xc0\xaf\n", not_utf8("C0", 1, 4)),
    "half of a surrogate pair": (b"a: \xed\xa0\x80\n", not_utf8("ED", 1, 4)),
    "after line ends of Windows": (b"a: 1\r\nb: \xfe\r\n", not_utf8("FE", 2, 4)),
}


@pytest.mark.parametrize(("raw", "finding"), NOT_UTF8.values(), ids=NOT_UTF8)
def test_bytes_that_are_not_utf8_are_refused_at_their_place(tmp_path: Path, raw: bytes, finding: Finding) -> None:
    assert read(tmp_path, raw) == finding


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"#" * LARGEST) == Source(FILE, "#" * LARGEST)


@pytest.mark.parametrize("size", [LARGEST + 1, 10 * 1024 * 1024])
def test_a_larger_file_is_refused_unread(tmp_path: Path, size: int) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.truncate(size)
    got = Text(f"文件有{size}字节", f"the file has {size} bytes")
    valid = Text(f"最多{LARGEST}字节；请按主题拆分", f"at most {LARGEST} bytes; split it by topic")
    assert read_source(path, FILE) == refused(got, valid)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    assert read_source(tmp_path / "x.yaml", FILE) == refused(NO_FILE, A_FILE)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_link_to_a_device_is_refused_and_not_read(tmp_path: Path, device: str) -> None:
    (tmp_path / "x.yaml").symlink_to(device)
    assert read_source(tmp_path / "x.yaml", FILE) == refused(NO_FILE, A_FILE)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert read_source(tmp_path, FILE) == refused(NO_FILE, A_FILE)


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    assert read_source(tmp_path / "x.yaml", FILE) == refused(NO_FILE, A_FILE)


def test_a_broken_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "gone.yaml")
    assert read_source(tmp_path / "x.yaml", FILE) == refused(NO_FILE, A_FILE)


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "y.yaml")
    (tmp_path / "y.yaml").symlink_to(tmp_path / "x.yaml")
    assert read_source(tmp_path / "x.yaml", FILE) == refused(NO_FILE, A_FILE)


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "y.txt").write_text("a: 1\n", "utf-8")
    (tmp_path / "x.yaml").symlink_to(tmp_path / "y.txt")
    assert read_source(tmp_path / "x.yaml", FILE) == Source(FILE, "a: 1\n")


def test_a_file_that_fails_while_it_is_read_is_refused_with_the_reason(tmp_path: Path) -> None:
    """The memory of a process is a plain file to the system, whose first page cannot be read."""
    (tmp_path / "x.yaml").symlink_to("/proc/self/mem")
    valid = Text("一个可以读取的普通文件", "a plain file that can be read")
    assert read_source(tmp_path / "x.yaml", FILE) == refused(both("Input/output error"), valid)


def test_a_name_too_long_for_the_system_is_refused(tmp_path: Path) -> None:
    valid = Text("一个可以读取的普通文件", "a plain file that can be read")
    assert read_source(tmp_path / ("x" * 300), FILE) == refused(both("File name too long"), valid)
