"""The map's own texts in the reader's language."""

from __future__ import annotations

from geo.draw.layers import MapWords
from geo.locale import Words


def map_words(w: Words, unit: str) -> MapWords:
    """Return the texts of the map when it counts `unit` ("mentions" or "articles")."""
    by_articles = unit == "articles"
    return MapWords(
        label=w._("Map of the countries that the articles mention, rail corridors and events"),
        title=w._("Articles by country") if by_articles else w._("Mentions by country"),
        none=w._("no mention"),
        uncounted=w._("disputed, not counted"),
        count=w.forms("{n} article", "{n} articles") if by_articles else w.forms("{n} mention", "{n} mentions"),
        province_count=w.forms("{n} article names the province", "{n} articles name the province")
        if by_articles
        else w.forms("{n} mention of the province", "{n} mentions of the province"),
        event_count=w.forms("{n} event", "{n} events"),
        legend=w._("Legend"),
        railways=w._("Rail corridors"),
        operating=w._("operating"),
        network=w._("Rail network on {day}"),
        construction=w._("under construction"),
        agreed=w._("agreed"),
        planned=w._("planned"),
        suspended=w._("suspended"),
        sea=w._("sea leg"),
        gauge=w._("break of gauge"),
        border=w._("border crossing"),
        port=w._("port"),
        events=w._("Events"),
        differs=w._("date differs from the chronology"),
        shared=w._("Several corridors share this line"),
        zoom_in=w._("Zoom in"),
        zoom_out=w._("Zoom out"),
        home=w._("Back to the start of the map"),
        close=w._("Close"),
    )
