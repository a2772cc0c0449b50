from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from geo.draw import text
from geo.locale import Words
from geo.model import Article, CorridorMention, DateExpression, DateSpan, Event, Mention, Passage, Place, Reading, Refusal, Span

TEXT = "Gipfel\n\nIm Juni traf China in Osh Kirgisistan. Der Bau der CKU beginnt.\n"
JUNE = DateSpan(date(2024, 6, 1), date(2024, 7, 1), "month", "relative_to_publication")
EN, DE = Words("en"), Words("de")


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def reading(**changes) -> Reading:
    osh = Place("g1527534", "Osh", "KGZ", None, 40.5, 72.8)
    given = {
        "passages": (
            Passage(*at("Gipfel"), heading=True),
            Passage(*at("Im Juni traf China in Osh Kirgisistan.")),
            Passage(*at("Der Bau der CKU beginnt.")),
        ),
        "mentions": (
            Mention(*at("China"), "China", ("CHN",), "name", rule="whole word"),
            Mention(*at("Osh"), "Osh", ("KGZ",), "city", place=osh),
            Mention(*at("Kirgisistan"), "Kirgisistan", ("KGZ",), "name"),
        ),
        "dates": (DateExpression(*at("Im Juni"), "Im Juni", "DATE", "2024-06", JUNE),),
        "events": (Event("e1", "meeting", JUNE, ("CHN", "KGZ"), osh, (Span(*at("Im Juni traf China")),), trigger=Span(*at("traf China"))),),
        "corridors": (CorridorMention("CKU", (Span(*at("CKU")),), "abbreviation"),),
    }
    return Reading(Article("a1", TEXT, "Gipfel", "de"), **(given | changes))


@dataclass
class Row:
    article_id: str = "a1"
    title: str = "Gipfel"
    source: str = "Bote"
    language: str = "de"
    published: DateSpan | None = None
    sample: bool = False
    number: int = 1
    start: int = TEXT.index("Im Juni")
    text: str = "Im Juni traf China in Osh Kirgisistan."
    mentions: tuple[Mention, ...] = field(default_factory=lambda: reading().mentions)
    dates: tuple[DateExpression, ...] = field(default_factory=lambda: reading().dates)


def whole(payload) -> str:
    return "".join(piece for block in payload["blocks"] for piece, _on in block["pieces"])


def notes_on(payload, words: str) -> list[str]:
    blocks = payload.get("blocks") or payload["items"]
    found = [on for block in blocks for piece, on in block["pieces"] if piece == words]
    marks = payload["marks"]
    return [marks[i][1] for i in found[0]]


def test_the_blocks_of_an_article_joined_are_its_text():
    assert whole(text.article_payload(reading(), words=EN)) == TEXT


def test_an_article_without_passages_is_still_shown():
    assert whole(text.article_payload(reading(passages=()), words=EN)) == TEXT


def test_a_heading_is_told_from_a_sentence():
    blocks = text.article_payload(reading(), words=EN)["blocks"]
    assert [(block["number"], block["heading"]) for block in blocks if block["number"] is not None] == [(0, True), (1, False), (2, False)]


def test_a_mention_tells_its_country_in_the_readers_language():
    assert "Kirgisistan" in notes_on(text.article_payload(reading(), words=DE), "Osh")[0]
    assert "Kyrgyzstan" in notes_on(text.article_payload(reading(), words=EN), "Osh")[0]


def test_a_town_tells_that_the_country_was_read_from_it():
    assert "town (Osh)" in notes_on(text.article_payload(reading(), words=EN), "Osh")[0]


def test_a_mention_tells_its_entry_its_rule_and_why_it_has_its_role():
    china = Mention(*at("China"), "China", ("CHN",), "name", None, "actor", 1.0, "name:de:China", "whole word", "verb")
    told = notes_on(text.article_payload(reading(mentions=(china,), events=()), words=DE), "China")[0].split("\n")
    assert told[1:] == [
        "Regel: das ganze Wort",
        "Eintrag: Ländernamen, Deutsch: China",
        "Rolle: Akteur, denn es ist das Subjekt eines Verbs",
    ]


def test_a_role_of_an_older_reading_has_no_reason():
    china = Mention(*at("China"), "China", ("CHN",), "name", role="scene")
    assert notes_on(text.article_payload(reading(mentions=(china,), events=()), words=EN), "China")[0].endswith("Role: Scene")


def test_what_was_turned_down_is_marked_only_when_asked_for():
    refused = Refusal(*at("Bau"), "Bau", "city:g1", "place: too little speaks for it (0.30)")
    assert all(mark[0] != "refused" for mark in text.article_payload(reading(refusals=(refused,)), words=EN)["marks"])
    payload = text.article_payload(reading(), words=EN, refused=(refused,))
    assert "too little in the text speaks for it (0.3)" in notes_on(payload, "Bau")[-1] and whole(payload) == TEXT


def test_the_event_lies_around_the_country_in_it():
    notes = notes_on(text.article_payload(reading(), words=EN), "China")
    assert notes[0].startswith("Event: Meeting")
    assert notes[1].startswith("China")


def test_a_date_tells_how_it_was_found():
    assert "publication" in notes_on(text.article_payload(reading(), words=EN), "Im Juni")[0]


def test_a_corridor_tells_its_name_and_road():
    assert "abbreviation" in notes_on(text.article_payload(reading(), words=EN), "CKU")[0]


def test_an_event_that_the_chronology_dates_differently_is_marked_strongly_and_says_so():
    may = DateSpan(date(2023, 5, 18), date(2023, 5, 20), "range", "chronology")
    [event] = reading().events
    told = replace(event, known="china-central-asia-summit-2023", known_when=may)
    marks = text.article_payload(reading(events=(told,)), words=EN, others={"e1": 2})["marks"]
    [(_kind, note, strong)] = [mark for mark in marks if mark[0] == "event"]
    assert strong and "June 2024 by the article" in note and "May 18" in note
    assert note.endswith("Told in 2 more articles.")
    [(_kind, note, strong)] = [mark for mark in text.article_payload(reading(), words=EN)["marks"] if mark[0] == "event"]
    assert not strong and "Told in" not in note


def test_a_time_without_a_day_shows_its_value():
    vague = DateExpression(*at("Im Juni"), "Im Juni", "DATE", "PAST_REF")
    assert "PAST_REF" in notes_on(text.article_payload(reading(dates=(vague,)), words=EN), "Im Juni")[0]


@pytest.mark.parametrize(("asked", "shown"), [(1, 1), (0, 0), (3, None), (-1, None), (None, None)])
def test_only_a_passage_that_exists_is_brought_into_view(asked, shown):
    assert text.article_payload(reading(), words=EN, target=asked)["target"] == shown


def test_a_long_event_without_a_trigger_marks_nothing():
    long = "x" * 500
    event = Event("e1", "meeting", None, (), None, (Span(0, 500),))
    payload = text.article_payload(Reading(Article("a", long, "", "en"), events=(event,)), words=EN)
    assert payload["marks"] == []


def test_a_passage_keeps_its_text_and_says_where_it_stands():
    item = text.passages_payload([Row()], words=EN, published=lambda row: "1 June 2024")["items"][0]
    assert "".join(piece for piece, _on in item["pieces"]) == Row().text
    assert (item["article"], item["number"]) == ("a1", 1)
    assert item["meta"] == "Bote · 1 June 2024 · German"


def test_the_country_asked_for_is_marked_strongly_and_no_other():
    payload = text.passages_payload([Row()], words=EN, country="KGZ")
    strong = [payload["marks"][i][2] for piece, on in payload["items"][0]["pieces"] for i in on if piece in ("China", "Osh", "Kirgisistan")]
    assert strong == [False, True, True]


def test_a_second_passage_of_an_article_repeats_neither_title_nor_marks():
    alone, both = (text.passages_payload([Row()] * n, words=EN) for n in (1, 2))
    assert "title" in both["items"][0] and "title" not in both["items"][1]
    assert both["marks"] == alone["marks"]
    assert both["items"][0]["pieces"] == both["items"][1]["pieces"]


def test_twenty_thousand_marks_touch_only_their_own_sentence():
    """Looking at each of 20,000 marks for each of 20,000 sentences would take minutes."""
    sentence = "China ruft. "
    long = sentence * 20_000
    starts = [i * len(sentence) for i in range(20_000)]
    many = Reading(
        Article("a", long, "", "de"),
        passages=tuple(Passage(start, start + 11) for start in starts),
        mentions=tuple(Mention(start, start + 5, "China", ("CHN",), "name") for start in starts),
    )
    payload = text.article_payload(many, words=EN)
    assert whole(payload) == long
    assert sum(len(on) for block in payload["blocks"] for _piece, on in block["pieces"]) == 20_000
