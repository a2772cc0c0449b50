"""Plain text and Markdown. Plain text is taken as it is; of Markdown only the signs that are not meant to be read go."""

from __future__ import annotations

import re

from geo.sources.document import Document, metadata_date

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]{2,20})[ \t]*:[ \t]+(\S.*)")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^\n*_]{1,500})(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^\n*]{1,500})(?<=\S)\*(?![\w*])")


def plain(text: str) -> Document:
    """Return a plain text as it is."""
    return Document(text)


def markdown(text: str) -> Document:
    """Return a Markdown text without its signs; the fields of its front matter (title, date, language, source, url) become metadata."""
    front = _FRONT.match(text)
    fields = _fields(front.group(1)) if front else {}
    body = text[front.end() :].lstrip("\r\n") if front else text
    return Document(
        text=readable(body),
        title=fields.get("title"),
        published=metadata_date(fields.get("date") or fields.get("published")),
        language=language_code(fields.get("language") or fields.get("lang")),
        source=fields.get("source", ""),
        url=fields.get("url", ""),
    )


def readable(text: str) -> str:
    """Return Markdown without headings' #, quotes' >, rules, fences and emphasis; links and pictures become their words."""
    for pattern in (_FENCE, _RULE, _QUOTE, _HEADING):
        text = pattern.sub("", text)
    text = _LINK.sub(r"\1", text)
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\2", text))


def _fields(front: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in front.splitlines():
        if match := _FIELD.match(line):
            found.setdefault(match.group(1).lower(), _unquoted(match.group(2).strip()))
    return found


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return value


def language_code(value: str | None) -> str | None:
    code = (value or "").strip().lower().split("-")[0].split("_")[0]
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else None
