"""The scores by language, for About: what benchmarks/scores.py measured and wrote to data/scores.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import streamlit as st

from geo import settings
from geo.locale import Words

FILE = settings.DATA / "scores.json"


@cache
def measured() -> Mapping[str, Any]:
    """Return the file's content: day, command, version, and measures with their values by language and half."""
    found: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def show(w: Words) -> None:
    """Draw the table, with the day and the command that made it."""
    found = measured()
    day = w.day(date.fromisoformat(found["day"]))
    st.markdown(
        w._(
            "Each figure is a share of 1, first on the half of the annotated texts that the rules were written from, then on the half of "
            "which only totals are looked at: countries of sentences and of whole articles, and what else is read. P is precision, F1 "
            "that of precision and recall."
        )
    )
    st.dataframe(table(found, w), hide_index=True, width="stretch", height="content")
    st.caption(w._("Measured on {day} by `{command}`, reader's version {version}.", day=day, **_made(found)))


def table(found: Mapping[str, Any], w: Words) -> dict[str, list[str]]:
    """Return the columns: a language a row, and for each measure "seen / unseen"; a dash where none was annotated."""
    languages = list(dict.fromkeys(language for measure in found["measures"] for language in measure["values"] if language != "all"))
    rows = [*languages, "all"]
    named = [w.language(language) for language in languages]
    columns = {_title(measure, w): [_cell(measure["values"].get(row), w) for row in rows] for measure in found["measures"]}
    return {w._("Language"): [*named, w._("all")], **columns}


def _made(found: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(found[name]) for name in ("command", "version")}


def _title(measure: Mapping[str, Any], w: Words) -> str:
    titles = {
        "documents_precision": w._("Sentences, P"),
        "documents_f1": w._("Sentences, F1"),
        "articles_precision": w._("Articles, P"),
        "articles_f1": w._("Articles, F1"),
        "mentions_f1": w._("Mentions, F1"),
        "roles": w._("Roles"),
        "focus": w._("What it is about"),
        "events": w._("Events, F1"),
        "corridors": w._("Corridors, F1"),
    }
    return titles.get(measure["id"], str(measure["title"]))


def _cell(values: Mapping[str, float] | None, w: Words) -> str:
    return f"{_figure(values['seen'], w)} / {_figure(values['unseen'], w)}" if values else "–"


def _figure(value: float, w: Words) -> str:
    return f"{value:.3f}".replace(".", "," if w.locale == "de" else ".")
