"""Reading a whole article."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract import VERSION, identity, read, stored
from geo.model import DateSpan

ARTICLE = """Wirtschaft

Neue Bahnstrecke verbindet drei Nachbarn

Die Verkehrsminister Kasachstans und Usbekistans trafen sich in Taschkent. Auch Pekings Botschafter war dabei.
"""
DAY = DateSpan(date(2024, 5, 6), date(2024, 5, 7), "day", "given")


def test_a_reading_holds_the_article_and_its_countries():
    reading = read(ARTICLE, published=DAY)
    assert reading.countries == ("CHN", "KAZ", "UZB")
    assert reading.article.language == "de"
    assert reading.article.published == DAY
    assert reading.version == VERSION


def test_the_title_is_the_heading_that_says_something():
    article = read(ARTICLE).article
    assert article.title == "Neue Bahnstrecke verbindet drei Nachbarn"
    assert article.title_at == ARTICLE.index("Neue")


def test_a_given_title_is_believed_and_looked_for():
    assert read(ARTICLE, title="Wirtschaft").article.title_at == 0
    assert read(ARTICLE, title="Anderswo").article.title_at is None


def test_a_text_without_heading_lends_its_first_words():
    title = read("Der Minister reiste nach Astana und sprach dort lange über alles. " * 4).article.title
    assert title == "Der Minister reiste nach Astana und sprach dort lange über alles."


def test_the_identity_is_that_of_the_text_alone():
    one, other = read(ARTICLE), read(ARTICLE, source="Agentur", url="https://example.org")
    assert one.article.id == other.article.id == identity(ARTICLE)


def test_line_ends_and_what_cannot_be_stored_are_replaced():
    assert stored("a\r\nb\x00\ud800") == "a\nb\ufffd\ufffd"


def test_an_empty_text_reads_as_nothing():
    reading = read("")
    assert reading.mentions == () and reading.passages == () and reading.article.title == ""


def test_an_explanation_names_entry_and_rule():
    mention = next(m for m in read(ARTICLE).mentions if m.text == "Kasachstans")
    assert mention.entry == "name:de:Kasachstan" and mention.rule == "inflected"


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_no_text_makes_it_raise_and_every_offset_cuts_its_surface(text):
    reading = read(text, today=date(2025, 1, 1))
    kept = reading.article.text
    assert all(kept[m.start : m.end] == m.text for m in reading.mentions)
    assert all(kept[r.start : r.end] == r.text for r in reading.refusals)


def test_a_reading_does_not_depend_on_what_was_read_before():
    first = read(ARTICLE)
    read("Birmingham, Alabama. Georgia. 中美关系。 Москва. " * 3)
    assert read(ARTICLE) == first
