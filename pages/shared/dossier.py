"""What stands behind a number: the passages themselves, newest first, each linking into its article; counts, a timeline, events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import altair as alt
import streamlit as st

from geo.draw import text
from geo.locale import Words
from geo.locale.explain import explain
from geo.locale.linking import disagrees, known_event, why_joined
from geo.model import Event
from geo.query import Query
from geo.settings import PASSAGE_PAGE
from geo.world import chronology, territories
from pages.shared import apart, components, data, state
from pages.shared.labels import event_label, published_text, tellers
from pages.shared.show import open_article, plain

EVENTS_SHOWN = 5


def show(selected: str, query: Query, w: Words) -> None:
    """Draw the dossier of what is selected on the map: "country:KGZ" or "event:…" (a corridor's: rail_dossier)."""
    kind, _, id = selected.partition(":")
    if kind == "country":
        country(id, query, w)
    elif row := data.event(id, language=w.locale):
        event(row, w, key="map_event")
        if row.event.id in data.told():
            apart.switch(st, w, key="apart_map")
    else:
        st.info(w._("This event is no longer in the store."))


def country(code: str, query: Query, w: Words) -> None:
    """Draw a country's dossier."""
    st.subheader(territories.name(code, w.locale), anchor=False)
    counts = data.ask("counts", query)
    own = counts[counts["country"] == code]
    if own.empty:
        st.info(w._("No passage that meets the filters names this country."))
        return
    mentions = w.plural("{n} mention", "{n} mentions", int(own["mentions"].iloc[0]))
    st.markdown(f"**{mentions}** {w.plural('in {n} article', 'in {n} articles', int(own['articles'].iloc[0]))}")
    _timeline(data.ask("timeline", query, country=code), w)
    _events(data.events(query, country=code, language=w.locale, limit=EVENTS_SHOWN + 1), w, key=f"country_{code}")
    passages(query, w, key=f"country_{code}", country=code)


def corridor(id: str, query: Query, w: Words) -> None:
    """Draw what was reported of a corridor: its events, and the passages that name or describe it."""
    narrowed = query.but(corridors=(id,))
    _events(data.events(narrowed, language=w.locale, limit=EVENTS_SHOWN + 1), w, key=f"corridor_{id}")
    passages(narrowed, w, key=f"corridor_{id}")


def event(row: Any, w: Words, *, key: str) -> None:
    """Draw one event: label, how its date was found, who tells of it, and the sentences of all of them."""
    st.subheader(plain(event_label(row, w)), anchor=False)
    st.markdown(plain(explain(row.event.when, w.locale, w) if row.event.when else w._("The text gives no date for it.")))
    warn(differences(row, w))
    if not row.disputed and (known := known_event(row.event, chronology.title(row.event.known or "", w.locale), w)):
        st.caption(plain(known))
    _standing(row.event, w)
    _tellers(row, w)
    passages(Query(), w, key=key, event=row.members)


def differences(row: Any, w: Words) -> list[str]:
    """Return the sentences on the disagreements of an event; where several articles tell of it, with the title of the one that differs."""
    told: dict[str, str] = {}
    for head in row.disputed:
        for sentence in disagreements([head.event], w):
            told.setdefault(sentence, w._("“{title}”: {sentence}", title=head.title, sentence=sentence) if row.articles > 1 else sentence)
    return list(told.values())


def disagreements(events: Iterable[Event], w: Words) -> list[str]:
    """Return one sentence for each date that an article gives an event and the chronology does not."""
    told = (known_event(event, chronology.title(event.known or "", w.locale), w) for event in events if disagrees(event))
    return list(dict.fromkeys(told))


def warn(sentences: Sequence[str]) -> None:
    """Show the sentences on disagreements, with the sign that stands for them on the map and in the tables."""
    if sentences:
        st.warning("\n\n".join(f"**≠** {plain(sentence)}" for sentence in sentences))


def _standing(event: Event, w: Words) -> None:
    """Say whether the text denies, announces or only supposes the event."""
    if event.polarity == "negative":
        st.markdown(w._("The text says that it did not happen."))
    if event.modality == "planned":
        st.markdown(w._("The text announces it."))
    elif event.modality == "hypothetical":
        st.markdown(w._("The text speaks of it as a possibility."))


def _tellers(row: Any, w: Words) -> None:
    """Say how many articles tell of the event, and why they are taken to tell of one."""
    one = data.told().get(row.event.id)
    if one is None:
        return
    if len(row.members) > 1:
        st.markdown(f"**{plain(tellers(row, w))}**")
        st.caption(plain(why_joined(row.event.joined or "", w)))
    else:
        st.caption(w._("One of {n} mentions of this event.", n=w.number(len(one.members))))


def passages(query: Query, w: Words, *, key: str, **selectors: Any) -> None:
    """Draw the passages page by page; a click on one opens its article there."""
    total = data.ask("passage_count", query, **selectors)
    if not total:
        st.info(w._("No passage meets all filters."))
        return
    pages = -(-total // PASSAGE_PAGE)
    number = min(st.session_state.get(f"{key}_page", 1), pages)
    rows = data.ask("passages", query, limit=PASSAGE_PAGE, offset=(number - 1) * PASSAGE_PAGE, **selectors)
    heading = w.plural("{n} passage", "{n} passages", total)
    st.markdown(f"**{heading}**")
    payload = text.passages_payload(rows, words=w, country=selectors.get("country"), published=lambda row: published_text(row.published, w))
    if opened := components.show_text(payload, key=f"{key}_passages"):
        open_article(opened["article"], opened["number"])
    if pages > 1:
        st.session_state[f"{key}_page"] = number
        st.number_input(w._("Page, of {n}", n=w.number(pages)), 1, pages, key=f"{key}_page", width=140)


def _timeline(frame: Any, w: Words) -> None:
    """Draw mentions by month, small."""
    if len(frame) < 2:
        return
    shown = frame.assign(start=[day.isoformat() for day in frame["start"]], label=[w.month(day) for day in frame["start"]])
    chart = (
        alt.Chart(shown)
        .mark_bar(width={"band": 0.9})
        .encode(
            x=alt.X(
                "utcyearmonth(start):T", title=None, scale=alt.Scale(type="utc"), axis=alt.Axis(format="%Y", tickCount="year", grid=False)
            ),
            y=alt.Y("mentions:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=3)),
            tooltip=[alt.Tooltip("label:N", title=w._("Month")), alt.Tooltip("mentions:Q", title=w._("Mentions"))],
        )
        .properties(height=90)
    )
    st.altair_chart(chart, width="stretch")


def _events(rows: list[Any], w: Words, *, key: str) -> None:
    if not rows:
        return
    st.markdown("**" + w._("Events") + "**")
    with st.container(gap=None):
        for number, row in enumerate(rows[:EVENTS_SHOWN]):
            st.button(
                plain(event_label(row, w)),
                key=f"{key}_event_{number}",
                type="tertiary",
                on_click=state.select,
                args=(f"event:{row.event.id}",),
            )
    if len(rows) > EVENTS_SHOWN and st.button(w._("All events"), key=f"{key}_all_events", type="tertiary", icon=":material/event:"):
        st.switch_page("pages/events.py")
