"""Sources → readings → store: the only place that joins what reads files, what reads texts and what keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from geo import extract, link, settings, sources
from geo.errors import InputError
from geo.fold import clean
from geo.model import Article, Reading, Refusal
from geo.query import Query
from geo.sources import folder
from geo.sources.document import Document
from geo.store import Store, joined, merge
from geo.store.merge import Status

SAMPLES = settings.DATA / "samples"
LENGTHS = {"title": 500, "source": 200, "url": 2000}  # characters; a filter takes no longer source
_SEEDED = "samples"  # the note in a store that it has been offered the samples


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: `name` is what the person calls it."""

    name: str
    article_id: str
    status: Status
    reading: Reading


def preview(content: str | bytes, *, name: str, today: date | None = None, **given: Any) -> Reading:
    """Read an input without keeping it.

    `given` is what a person says of it (title, published, language, source, url, sample) and goes before what its file says.
    Errors: an InputError that says why it cannot be taken.
    """
    return _read(sources.load(content, name), today, given)


def add_text(store: Store, content: str | bytes, *, name: str, today: date | None = None, **given: Any) -> Outcome:
    """Read an input and keep it. The same text again adds nothing; what is known better about it now updates it."""
    document = sources.load(content, name)
    reading = _read(document, today, given)
    stored = store.reading(reading.article.id)
    if stored is not None:
        reading = _with_known_date(store, stored, reading, today)
    status = store.add(reading)
    return Outcome(name, reading.article.id, status, reading)


def add_path(store: Store, path: Path, *, today: date | None = None) -> Iterator[Outcome | InputError]:
    """Read and keep a file, or all articles in a folder; yield what became of each, refusals too."""
    found = 0
    for file in folder.files(path):
        found += 1
        try:
            yield add_text(store, folder.read_bytes(file, found=file != path), name=str(file), today=today)
        except InputError as refused:
            yield refused
    if not found:
        yield InputError(str(path), folder.NO_FILES)


def edit(store: Store, article_id: str, *, today: date | None = None, **changes: Any) -> bool:
    """Set title, published, source or url of an article by hand; return False if there is no such article.

    With another publication date the text is read again, since "in June" and "on Tuesday" mean other days then.
    """
    stored = store.reading(article_id)
    if stored is None:
        return False
    changes = {field: one_line(value, field) if field in LENGTHS else value for field, value in changes.items()}
    changes = {field: value for field, value in changes.items() if getattr(stored.article, field) != value}
    if "published" in changes:
        article = stored.article
        reading = _linked(article.text, published=changes["published"], language=article.language, source=article.source, today=today)
        store.replace(replace(reading, article=replace(article, published=reading.article.published)))
    return store.edit(article_id, **changes) if changes else True


def refresh(store: Store, *, today: date | None = None) -> int:
    """Read anew what an older version of the reader had read; return how many articles that were. What a person edited stays."""
    outdated = store.outdated(extract.VERSION)
    for article_id in outdated:
        if stored := store.reading(article_id):
            a = stored.article
            title = None if "title" in store.edited(article_id) else a.title  # a title by hand says nothing of the text's own head
            given = {"title": title, "published": a.published, "language": a.language, "source": a.source, "url": a.url}
            reading = _linked(a.text, today=today, **given)
            store.replace(replace(reading, article=replace(a, published=reading.article.published)))
    return len(outdated)


def refusals(article: Article) -> tuple[Refusal, ...]:
    """Return what was looked at in a stored article and turned down: read anew, since the store keeps only what counts."""
    return extract.read(article.text, published=article.published, language=article.language, source=article.source).refusals


def seed(store: Store) -> int:
    """Fill a store that holds no article of a person's own with the samples, once; return how many were added.

    The store remembers that it was offered them, so that removed samples stay removed.
    """
    if store.note(_SEEDED) is not None or not SAMPLES.is_dir():
        return 0
    added = 0
    if not (~store.articles(Query())["sample"].astype(bool)).any():
        for file in folder.files(SAMPLES):
            added += add_text(store, folder.read_bytes(file), name=file.name, sample=True).status == "added"
    store.set_note(_SEEDED, str(added))
    return added


def told(store: Store) -> dict[str, joined.Told]:
    """Return for each event of the store that others tell of too what all of them tell; nothing of it is kept."""
    heads = store.event_heads()
    groups = link.same(head.event for head in heads)
    return joined.index(heads, ((group.events, group.why) for group in groups))


def one_line(value: str, field: str) -> str:
    """Return a title, source or address on one line, storable, and no longer than LENGTHS says."""
    line, limit = " ".join(clean(value).split()), LENGTHS[field]
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _read(document: Document, today: date | None, given: dict[str, Any]) -> Reading:
    return _linked(
        document.text,
        title=one_line(given.get("title") or document.title or "", "title"),
        published=given.get("published") or document.published,
        language=given.get("language") or document.language,
        source=one_line(given.get("source") or document.source, "source"),
        url=one_line(given.get("url") or document.url, "url"),
        today=today,
        sample=bool(given.get("sample")),
    )


def _linked(text: str, **given: Any) -> Reading:
    """Read a text, and link its events to the chronology."""
    return link.read(extract.read(text, **given))


def _with_known_date(store: Store, stored: Reading, reading: Reading, today: date | None) -> Reading:
    """Read again with the stored publication date if that one is better, so that an old article's dates are not lost."""
    known = merge.articles(stored.article, reading.article, edited=store.edited(stored.article.id)).published
    if known == reading.article.published:
        return reading
    article = reading.article
    anew = _linked(
        article.text, title=article.title, published=known, language=article.language, source=article.source, url=article.url, today=today
    )
    return replace(anew, article=replace(article, published=anew.article.published if known is None else known))
