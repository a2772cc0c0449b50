"""The list of articles and the reader of one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from geo.draw import text
from geo.errors import KorridorError
from geo.export import table
from geo.locale import Words
from geo.locale.explain import explain
from geo.model import Article, DateSpan, Reading
from geo.query import Query
from geo.world import territories
from pages.shared import components, data, dossier
from pages.shared.labels import shown_sentence
from pages.shared.show import open_article, plain, problem

LIST_LIMIT = 1000


def listing(query: Query, w: Words) -> None:
    """Draw the articles that the filters leave; a click on a row opens the reader."""
    st.title(w._("Articles"))
    st.caption(plain(shown_sentence(query, data.ask("totals", query), w)))
    frame = data.ask("articles", query, limit=LIST_LIMIT)
    if frame.empty:
        st.info(w._("No article has a passage that meets all filters."))
        return
    shown = _columns(frame, w)
    chosen = st.dataframe(shown, hide_index=True, on_select="rerun", selection_mode="single-row", key="articles_table", width="stretch")
    st.caption(w._("Click the box at the left of a row to read the article."))
    left, right = st.columns([1, 1])
    left.download_button(w._("Download as CSV"), table.csv_bytes(frame), "korridor-articles.csv", "text/csv", icon=":material/download:")
    if bool(frame["sample"].any()):
        _remove_samples(right, w)
    if rows := chosen.selection.rows:
        open_article(str(frame.iloc[rows[0]]["id"]))


def _columns(frame: Any, w: Words) -> dict[str, list[str]]:
    def names(column: str) -> list[str]:
        return [", ".join(territories.name(code, w.locale) for code in codes[:6]) + " …" * (len(codes) > 6) for codes in frame[column]]

    return {
        w._("Published"): [str(day)[:10] if day else "" for day in frame["published_from"]],
        w._("Title"): list(frame["title"]),
        w._("Language"): [w.language(code) for code in frame["language"]],
        w._("Source"): list(frame["source"]),
        w._("Mentions"): list(frame["mentions"]),
        w._("Is about"): names("about"),
        w._("Countries"): names("countries"),
        w._("Sample"): ["✓" if sample else "" for sample in frame["sample"]],
    }


def _remove_samples(place: Any, w: Words) -> None:
    if place.button(w._("Remove the sample articles"), icon=":material/delete_sweep:"):
        removed = data.store().remove_samples()
        st.toast(w.plural("{n} sample article removed.", "{n} sample articles removed.", removed))
        st.rerun()


def reader(article_id: str, passage: str | None, w: Words) -> None:
    """Draw one article with its marks, at a passage if one is named; its data can be edited, the article deleted."""
    if st.button(w._("All articles"), icon=":material/arrow_back:", type="tertiary"):
        st.query_params.pop("id", None)
        st.query_params.pop("passage", None)
        st.rerun()
    reading = data.store().reading(article_id)
    if reading is None:
        st.warning(w._("No article in the store has this address."))
        return
    article = reading.article
    st.title(plain(article.title) or w._("Untitled"), anchor=False)
    st.markdown(_facts(article, w))
    if reading.focus:
        st.markdown(w._("Is about: {countries}", countries=w.list(territories.name(code, w.locale) for code in reading.focus)))
    if article.sample:
        st.caption(w._("A sample article, written for this project from public facts."))
    dossier.warn(dossier.disagreements(reading.events, w))
    target = int(passage) if passage and passage.isascii() and passage.isdigit() and len(passage) < 9 else None
    refused = data.refusals(article) if st.toggle(w._("Show what was looked at and not counted"), key="refusals") else ()
    payload = text.article_payload(reading, words=w, target=target, others=_others(reading), refused=refused)
    components.show_text(payload, key=f"reader_{article_id}")
    edit, delete, _rest = st.columns([1, 1, 3])
    with edit.popover(w._("Edit"), icon=":material/edit:", width="stretch"):
        _edit(article, w)
    with delete.popover(w._("Delete"), icon=":material/delete:", width="stretch"):
        _delete(article, w)


def _others(reading: Reading) -> dict[str, int]:
    """Return for the article's events how many other articles tell of them."""
    told = data.told()
    return {event.id: told[event.id].articles - 1 for event in reading.events if event.id in told}


def _facts(article: Article, w: Words) -> str:
    """Return date with its basis, source, language and address as one line of Markdown."""
    when = explain(article.published, w.locale, w) if article.published else w._("undated")
    parts = [plain(when), plain(article.source), w.language(article.language), _link(article.url)]
    return " · ".join(part for part in parts if part)


def _link(url: str) -> str:
    """Return an address as a Markdown link if it is an ordinary web address, else as plain text."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return plain(url)
    harmless = parts.scheme in ("http", "https") and host and not set(url) & set(" \t\n<>()[]\\\"'`{}|^")
    return f"[{plain(host)}]({url})" if harmless else plain(url)


def _edit(article: Article, w: Words) -> None:
    with st.form(f"edit_{article.id}", border=False):
        title = st.text_input(w._("Title"), article.title, max_chars=500)
        day = st.date_input(
            w._("Published"),
            article.published.start if article.published else None,
            format="DD.MM.YYYY" if w.locale == "de" else "YYYY-MM-DD",
            min_value=None,
        )
        source = st.text_input(w._("Source"), article.source, max_chars=200)
        url = st.text_input(w._("Address"), article.url, max_chars=2000)
        if not st.form_submit_button(w._("Save"), type="primary"):
            return
    changes: dict[str, Any] = {"title": title, "source": source, "url": url}
    if day != (article.published.start if article.published else None):
        changes["published"] = DateSpan(day, day + timedelta(days=1), "day", "given") if day else None
    try:
        from geo import ingest

        ingest.edit(data.store(), article.id, **changes)
    except KorridorError as error:
        problem(error, w)
        return
    st.rerun()


def _delete(article: Article, w: Words) -> None:
    st.markdown(w._("The article and all that was read from it are removed from the store."))
    if st.button(w._("Delete for good"), type="primary"):
        data.store().delete(article.id)
        st.toast(w._("Article deleted."))
        st.query_params.pop("id", None)
        st.query_params.pop("passage", None)
        st.rerun()
