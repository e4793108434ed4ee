"""What the YAML parser says it could not read, in words for people who write rules."""

from __future__ import annotations

from checks.text import Text, both

PLAIN: dict[str, Text] = {
    "mapping values are not allowed in this context": Text(
        "这里不该有冒号（看这一行和上一行的冒号、缩进）",
        "a colon where none belongs (look at the colons and indents of this line and of the one above)",
    ),
    "mapping keys are not allowed in this context": Text("这里不能写键", "a key cannot stand here"),
    "block sequence entries are not allowed in this context": Text(
        "这里不能写列表的一项（-）", "an item of a list (-) cannot stand here"
    ),
    "could not find expected ':'": Text("这个词后面没有冒号加空格", "no colon and space after this word"),
    "found character that cannot start any token": Text(
        "值不能以这个字符开头，除非加引号", "a value cannot begin with this character, except in quotes"
    ),
    "found unknown escape character": Text(
        "双引号里，反斜杠后面的字符不对", "in double quotes, a backslash before a character that cannot follow it"
    ),
    "found invalid Unicode character escape code": Text(
        "转义写出的字符不存在", "a character written as an escape that does not exist"
    ),
    "did not find expected hexdecimal number": Text("转义缺了几位", "an escape that lacks digits"),
    "did not find expected key": Text(
        "这里接不上前面：缩进、引号或括号不对", "this does not go on from what is before it: an indent, quote or bracket is wrong"
    ),
    "did not find expected '-' indicator": Text("列表的这一行没有以 - 开头", "a line of a list that does not begin with -"),
    "did not find expected ',' or ']'": Text("方括号里少了逗号，或者少了 ]", "in brackets, a comma or ] is missing"),
    "did not find expected ',' or '}'": Text("大括号里少了逗号，或者少了 }", "in braces, a comma or } is missing"),
    "did not find expected node content": Text("这里缺一个值", "a value is missing here"),
    "did not find expected <document start>": Text("文档结束以后还有文字", "text after the end of the document"),
    "did not find expected comment or line break": Text(
        "这里只能换行或写注释", "only a line end or a comment can stand here"
    ),
    "did not find expected alphabetic or numeric character": Text("& 或 * 后面没有名字", "no name after & or *"),
    "found unexpected end of stream": Text("引号没有关上", "a quote that is not closed"),
    "found unexpected document indicator": Text("引号里有一行 --- 或 ...", "a line --- or ... within quotes"),
    "found a tab character that violates indentation": Text("缩进里有制表符", "a tab in the indent"),
    "found undefined tag handle": Text("没有定义的标签", "a tag that nothing defines"),
    "found incompatible YAML document": Text("读不了这个版本的 YAML", "a version of YAML that cannot be read"),
    "found unknown directive name": Text("读不懂的指令", "a directive that cannot be understood"),
}  # fmt: skip


def plain(problem: str) -> Text:
    """The problem in plain words; as the parser put it where it has none."""
    return PLAIN.get(problem) or both(problem)
