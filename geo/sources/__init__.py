"""Where articles come from: bytes in, a document out. Reading files is here; what stands in the text is geo.extract's matter.

encoding   bytes → text, or a clear refusal (empty, binary, too large, no known encoding)
text       plain text and Markdown
html       web pages
folder     the files of a folder
"""

from __future__ import annotations

from geo.sources.document import Document
from geo.sources.encoding import check, decode
from geo.sources.text import markdown, plain

__all__ = ["Document", "load"]

_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")


def load(content: str | bytes, name: str) -> Document:
    """Return the document in `content`, which a person knows as `name`; the name's ending says of what kind it is.

    Errors: an InputError that says why the content cannot be taken.
    """
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    is_page = ending in _HTML or (ending == "" and _looks_like_page(content))
    text = content if isinstance(content, str) else decode(content, name, page=is_page)
    check(text, name)
    if is_page:
        from geo.sources.html import page  # its library is slow to import

        document = page(text)
    elif ending in _MARKDOWN:
        document = markdown(text)
    else:
        document = plain(text)
    check(document.text, name)
    return document


def _looks_like_page(content: str | bytes) -> bool:
    head = content[:1000].lstrip().lower()
    starts = ("<!doctype html", "<html") if isinstance(head, str) else (b"<!doctype html", b"<html")
    return head.startswith(starts)  # type: ignore[arg-type]
