"""What becomes of an article that is added again: pure.

The text is the same, since its hash is the id. Better metadata wins, field by field:

- publication: the better ground (a person's word, then the file's metadata, then the text's dateline), at equal ground the newer;
- title: one from outside goes before one that stands in the text, else the newer;
- source, address, day of retrieval: the newer, where it says something;
- a person's own article is no sample, whichever came first;
- a field that a person edited stays as it is.

What was read depends on the publication date ("im Juni"): the new reading replaces the stored one if it was made with the date
that won, else the stored one stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from geo.model import Article, DateSpan, Reading

Status = Literal["added", "unchanged", "updated"]
_GROUNDS = {"given": 3, "metadata": 2, "dateline": 1}


def join(stored: Reading, new: Reading, *, edited: frozenset[str] = frozenset()) -> Reading:
    """Return what shall be stored from now on; equal to `stored` if there is nothing new."""
    article = articles(stored.article, new.article, edited=edited)
    if article.published == new.article.published:
        return replace(new, article=replace(article, language=new.article.language))
    return replace(stored, article=article)


def articles(stored: Article, new: Article, *, edited: frozenset[str] = frozenset()) -> Article:
    """Return the stored article with what the new one knows better."""
    better = {
        "published": _published(stored.published, new.published),
        "title": _title(stored, new),
        "source": new.source or stored.source,
        "url": new.url or stored.url,
    }
    kept = {name: value for name, value in better.items() if name not in edited}
    joined = replace(stored, **kept, retrieved=new.retrieved or stored.retrieved, sample=stored.sample and new.sample)  # type: ignore[arg-type]
    return replace(joined, title_at=new.title_at) if joined.title == new.title != stored.title else joined


def retitled(article: Article) -> Article:
    """Return `article` with `title_at` where its title stands in the text, if it does."""
    at = article.text.find(article.title) if article.title else -1
    return replace(article, title_at=None if at < 0 else at)


def _published(stored: DateSpan | None, new: DateSpan | None) -> DateSpan | None:
    if stored is None or new is None:
        return new or stored
    return new if _GROUNDS.get(new.basis, 0) >= _GROUNDS.get(stored.basis, 0) else stored


def _title(stored: Article, new: Article) -> str:
    from_outside = stored.title_at is None and new.title_at is not None
    return stored.title if not new.title or (stored.title and from_outside) else new.title
