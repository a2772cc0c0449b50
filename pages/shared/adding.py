"""Adding articles: paste or upload, look at what was read, then save. A refused file is named with its reason; the rest goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import streamlit as st

from geo import ingest
from geo.draw import text
from geo.errors import InputError
from geo.locale import Words
from geo.locale.explain import explain
from geo.model import DateSpan, Reading
from geo.world import territories
from pages.shared import components, data
from pages.shared.labels import reading_event_label
from pages.shared.show import open_article, plain, problem

FILES = ("txt", "md", "html", "htm")


@dataclass(frozen=True)
class Draft:
    """An input that was read and waits to be saved."""

    name: str
    content: str | bytes
    given: tuple[tuple[str, Any], ...]
    reading: Reading


def form(w: Words) -> None:
    """Draw the page."""
    st.title(w._("Add articles"))
    st.markdown(w._("Paste a text or upload files. Nothing is saved before you have seen what was read."))
    paste, upload = st.tabs([w._("Paste"), w._("Upload")])
    with paste:
        _paste(w)
    with upload:
        _upload(w)
    for error in st.session_state.get("add_refused", ()):
        problem(error, w)
    _saved(w)
    _drafts(w)


def _paste(w: Words) -> None:
    with st.form("paste", border=False):
        pasted = st.text_area(w._("Text of the article"), height=260, key="add_text")
        left, right = st.columns(2)
        title = left.text_input(w._("Title (if it does not stand in the text)"), key="add_title", max_chars=500)
        day = right.date_input(
            w._("Published (if it does not stand in the text)"),
            None,
            format="DD.MM.YYYY" if w.locale == "de" else "YYYY-MM-DD",
            key="add_day",
        )
        source = left.text_input(w._("Source"), key="add_source", max_chars=200)
        url = right.text_input(w._("Address"), key="add_url", max_chars=2000)
        if st.form_submit_button(w._("Read"), type="primary"):
            _read([(w._("Pasted text"), pasted, _given(title, day, source, url))])


def _given(title: str, day: date | None, source: str, url: str) -> dict[str, Any]:
    published = DateSpan(day, day + timedelta(days=1), "day", "given") if day else None
    return {"title": title.strip() or None, "published": published, "source": source.strip(), "url": url.strip()}


def _upload(w: Words) -> None:
    files = st.file_uploader(
        w._("Files (.txt, .md, .html)"), type=FILES, accept_multiple_files=True, key="add_files", help=w._("At most 16 MB each.")
    )
    if st.button(w._("Read the files"), type="primary", disabled=not files):
        _read([(file.name, file.getvalue(), {}) for file in files or ()])


def _read(inputs: list[tuple[str, str | bytes, dict[str, Any]]]) -> None:
    """Turn inputs into drafts and refusals; both replace those of the last time."""
    drafts, refused = [], []
    for name, content, given in inputs:
        try:
            reading = ingest.preview(content, name=name, today=date.today(), **given)
            drafts.append(Draft(name, content, tuple(given.items()), reading))
        except InputError as error:
            refused.append(error)
    st.session_state["add_drafts"], st.session_state["add_refused"] = drafts, refused
    st.session_state.pop("add_saved", None)


def _drafts(w: Words) -> None:
    drafts: list[Draft] = st.session_state.get("add_drafts", [])
    if not drafts:
        return
    st.divider()
    label = w.plural("Save {n} article", "Save {n} articles", len(drafts))
    st.button(label, type="primary", icon=":material/save:", on_click=_save, key="add_save")
    for number, draft in enumerate(drafts):
        _preview(number, draft, w)


def _preview(number: int, draft: Draft, w: Words) -> None:
    reading = draft.reading
    article = reading.article
    st.subheader(plain(article.title) or plain(draft.name), anchor=False)
    when = (
        explain(article.published, w.locale, w)
        if article.published
        else w._("No publication date was found; give one to resolve words such as “on Tuesday”.")
    )
    st.markdown(f"{plain(when)} · {w.language(article.language)}")
    names = [territories.name(code, w.locale) for code in reading.countries]
    st.markdown(w._("Countries: {names}", names=plain(", ".join(sorted(names))) or "–"))
    if reading.events:
        st.markdown(w._("Events:"))
        for event in reading.events:
            st.markdown(f"- {plain(reading_event_label(event, w))}")
    components.show_text(text.article_payload(reading, words=w, target=None), key=f"preview_{number}")


def _save() -> None:
    saved, refused = [], []
    for draft in st.session_state.pop("add_drafts", []):
        try:
            outcome = ingest.add_text(data.store(), draft.content, name=draft.name, today=date.today(), **dict(draft.given))
            saved.append((outcome.article_id, outcome.status, draft.reading.article.title or draft.name))
        except InputError as error:
            refused.append(error)
    st.session_state["add_saved"], st.session_state["add_refused"] = saved, refused


def _saved(w: Words) -> None:
    """Say of each saved article whether it is new, and offer to open it."""
    says = {
        "added": w._("Saved."),
        "updated": w._("Was there already; its data are updated."),
        "unchanged": w._("Was there already; nothing changed."),
    }
    for article_id, status, title in st.session_state.get("add_saved", ()):
        left, right = st.columns([4, 1])
        left.success(f"{plain(title)} — {says[status]}")
        if right.button(w._("Open"), key=f"open_{article_id}", width="stretch"):
            open_article(article_id)
