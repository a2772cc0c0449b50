"""The About page: data, borders, method, limits, licences, in whole sentences that can be checked."""

from __future__ import annotations

import streamlit as st

from geo.draw import text
from geo.locale import Words
from geo.world import boundaries, corridors, territories
from pages.shared import components, role_examples, scores


def page(w: Words) -> None:
    """Draw the page."""
    st.title(w._("About Korridor"))
    st.markdown(
        w._(
            "Korridor reads articles, finds the countries they name, the dated events they tell of and the rail corridors they touch, "
            "and joins them with the map. Every number opens the sentences that it counts. Nothing on these pages is generated prose."
        )
    )
    _counting(w)
    _reading(w)
    _roles(w)
    _scores(w)
    _dates(w)
    _borders(w)
    _limits(w)
    _licences(w)


def _counting(w: Words) -> None:
    st.header(w._("How it counts"))
    _list(
        w._("The unit of every count is the mention: one place in a text that names a country. A passage is one sentence or one heading."),
        w._("A regional name such as “Central Asia” counts once for each of its countries."),
        w._("“Articles” counts the distinct articles of those mentions."),
        w._("A role in the filter counts only the mentions that have it, of the filter's country if there is one."),
        w._("A country in the filter selects the passages that name it; the map then shows every country in them."),
        w._("A passage is dated by the event that it tells of, else by its article's publication; a switch dates all by publication."),
        w._("A range of days selects what overlaps it: “June 2024” meets any day of that month."),
    )


def _reading(w: Words) -> None:
    st.header(w._("How it reads"))
    _list(
        w._(
            "Names come from CLDR in every language, towns from GeoNames, provinces from CLDR and Natural Earth; "
            "tables and rules, no model."
        ),
        w._(
            "German, English, French, Russian and Chinese are read in full: inflected and compound forms, words for peoples, capitals that "
            "stand for governments, dates and events. In Kazakh, Kyrgyz, Uzbek, Tajik and Turkmen countries are read in all their forms, "
            "in other languages by their names."
        ),
        w._("Every mark in the reader tells on hover what it was read as and which entry and rule made it."),
        w._("Names of persons, organisations, agreements and wide regions such as Europe are no mentions of a country."),
    )


def _roles(w: Words) -> None:
    st.header(w._("What a country does where it is named"))
    st.markdown(
        w._(
            "Each mention has one of five roles, by the words beside it; the filter “Role” counts only the mentions that have it. "
            "An article is about the countries whose mentions weigh most: in title and lead, as scene or actor; the others it merely names."
        )
    )
    components.show_text(text.article_payload(role_examples.reading(w), words=w), key="about_roles")


def _scores(w: Words) -> None:
    st.header(w._("How well it reads"))
    scores.show(w)


def _dates(w: Words) -> None:
    st.header(w._("How dates are found"))
    _list(
        w._("The publication date is taken from what is given, the file's own data or the line at the head of the text; it says which."),
        w._("“On Tuesday” or “in June” is resolved against the publication date; the reader shows both words and result."),
        w._("An uncertain date stays a span of days; it is never moved to a single day."),
    )


def _borders(w: Words) -> None:
    st.header(w._("Borders"))
    st.markdown(
        w._(
            "The default view is Natural Earth's map of who administers what, except where a resolution of the United Nations General "
            "Assembly says otherwise. Disputed lines are dashed. These units are assigned by the table below; a border drawn here is no "
            "statement on its legal status."
        )
    )
    titles = {"unit": w._("Territory"), "country": w._("Country"), "reason": w._("Why")}
    st.dataframe(boundaries.units_table(w.locale).rename(columns=titles), hide_index=True, width="stretch")
    st.markdown(w._("Countries counted: {n}. Codes are ISO 3166-1, and XKX for Kosovo.", n=w.number(len(territories.codes()))))


def _limits(w: Words) -> None:
    st.header(w._("Limits"))
    _list(
        w._("Lines run through the towns that they serve; they are not surveyed track."),
        w._("Most lengths are estimates: the distance between stations times 1.2, and marked so."),
        w._("Sanctions, capacity and security along a line are not modelled."),
        w._("A wrong reading is possible. Hover over a mark to see why it was made."),
    )


def _licences(w: Words) -> None:
    st.header(w._("Data and licences"))
    rows = [
        (w._("Boundaries"), "Natural Earth 1:10m (4.1)", w._("public domain")),
        (w._("Towns"), "GeoNames", "CC BY 4.0"),
        (w._("Names of countries and provinces"), "Unicode CLDR", "Unicode-3.0"),
        (w._("Map display"), "Leaflet 1.9", "BSD-2-Clause"),
        (w._("Corridors"), w._("{n} lines with their sources", n=w.number(len(corridors.corridors()))), w._("facts, each with its source")),
        (w._("Sample articles"), w._("written for this project"), "MIT"),
    ]
    st.table({w._("What"): [r[0] for r in rows], w._("Source"): [r[1] for r in rows], w._("Licence"): [r[2] for r in rows]})


def _list(*lines: str) -> None:
    st.markdown("\n".join(f"- {line}" for line in lines))
