"""A page with the map or the marked text and nothing else, for the tests of both. `?view=` map, passages or article; `?lang=`; `?day=`."""

import os
from datetime import date
from types import SimpleNamespace

import streamlit as st

from geo.draw import text
from geo.draw.layers import Detail, EventMark, Paint
from geo.locale import Words
from geo.model import Article, DateExpression, DateSpan, Event, Mention, Passage, Reading, Span
from geo.world import corridors, gazetteer
from pages.shared import components

st.set_page_config(layout="wide")
OWNED = "{{ cycler.__init__.__globals__.os.environ.setdefault('OWNED','1') }}<img src=x onerror=alert(1)>${alert(1)}"
COUNTS = {"CHN": 212, "KAZ": 96, "KGZ": 74, "UZB": 61, "RUS": 44, "DEU": 18, "GEO": 15, "SGP": 2, "VAT": 1}
FEW = {"KGZ": 3, "CHN": 1}


def town(name: str) -> str:
    return next(place.place_id for place in gazetteer.lookup(name) if place.kind != "province")


def events() -> tuple[EventMark, ...]:
    towns = ("Bishkek", "Lianyungang", "Lianyungang", "Lianyungang", *("Beijing",) * 12)
    return tuple(EventMark(f"e{i}", town(name), f"{OWNED} {i}", "Meeting", "14 January 2025", not i) for i, name in enumerate(towns))


def detail(selected: dict) -> Detail | None:
    if selected.get("kind") == "event":
        return Detail(
            "event", selected["id"], OWNED, "14 January 2025", "relative to publication", OWNED, "a1", 3, OWNED, "Open the article"
        )
    if selected.get("kind") == "corridor":
        title = corridors.name(selected["id"], "en")
        return Detail("corridor", selected["id"], title, passage=OWNED, article="a1", number=0, label="Open the article")
    return None


def clicked(value: dict) -> None:
    st.session_state["clicks"] = [*st.session_state.get("clicks", []), value]
    if value["kind"] in ("country", "event", "corridor"):
        st.session_state["selected"] = value


def show_map(w: Words) -> None:
    few = st.checkbox("few")
    if st.checkbox("hidden"):
        return
    selected = st.session_state.get("selected", {})
    day = date.fromisoformat(st.query_params["day"]) if "day" in st.query_params else None
    chosen = {kind: selected.get("id") if selected.get("kind") == kind else None for kind in ("country", "event", "corridor")}
    new = components.show_map(
        Paint(
            counts=FEW if few else COUNTS,
            names=components.names_url(w.locale),
            locale=w.locale,
            theme=components.theme(),
            provinces={"CN-JS": 4},
            events=events(),
            detail=detail(selected),
            day=day,
            day_text=w.day(day) if day else "",
            **chosen,
        ),
        height=560,
        on_click=clicked,
    )
    st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    st.text(f"runs {st.session_state['runs']}")
    st.text(f"new {new}")
    st.text(f"clicks {st.session_state.get('clicks', [])}")
    st.text(f"OWNED {os.environ.get('OWNED')}")


def reading() -> Reading:
    filler = "Ein Satz, der nur Platz braucht. " * 150
    head, last = f"China und {OWNED}.", "Im Juni traf China in Osch Kirgisistan."
    whole = f"{head}\n\n{filler}\n\n{last}\n"
    june = DateSpan(date(2024, 6, 1), date(2024, 7, 1), "month", "relative_to_publication")
    at = whole.index(last)

    def span(words: str) -> tuple[int, int]:
        start = whole.index(words, at)
        return start, start + len(words)

    return Reading(
        Article("a1", whole, OWNED, "de"),
        passages=(Passage(0, len(head)), Passage(at, at + len(last))),
        mentions=(
            Mention(0, 5, "China", ("CHN",), "name"),
            Mention(*span("China"), "China", ("CHN",), "name"),
            Mention(*span("Kirgisistan"), "Kirgisistan", ("KGZ",), "name"),
        ),
        dates=(DateExpression(*span("Im Juni"), "Im Juni", "DATE", "2024-06", june),),
        events=(Event("e1", "meeting", june, ("CHN", "KGZ"), None, (Span(*span("traf China")),), trigger=Span(*span("traf China"))),),
    )


def show_passages(w: Words) -> None:
    one = reading()
    rows = [
        SimpleNamespace(
            article_id="a1",
            title=OWNED,
            source="Bote",
            language="de",
            published=None,
            sample=True,
            number=number,
            start=passage.start,
            text=one.article.text[passage.start : passage.end],
            mentions=tuple(mention for mention in one.mentions if passage.holds(mention)),
            dates=tuple(found for found in one.dates if passage.holds(found)),
        )
        for number, passage in enumerate(one.passages)
    ]
    opened = components.show_text(text.passages_payload(rows, words=w, country="KGZ"), key="passages")
    st.text(f"opened {opened}")


words = Words(st.query_params.get("lang", "en"))
view = st.query_params.get("view", "map")
if view == "map":
    show_map(words)
elif view == "passages":
    show_passages(words)
else:
    components.show_text(text.article_payload(reading(), words=words, target=1), key="article")
