"""Events are told by sentences; every test here writes its own."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract import read
from geo.extract.events import events
from geo.extract.moments import counted_from
from geo.extract.segment import passages
from geo.model import KINDS, CorridorMention, DateExpression, DateSpan, Event, Mention, Place, Span

GOLDEN = Path(__file__).parent.parent / "golden"
PUBLISHED = DateSpan(date(2025, 3, 12), date(2025, 3, 13), "day", "given")
C5 = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
NAMES: dict[str, tuple[str, ...]] = {
    "China-Zentralasien": ("CHN", *C5),
    "zentralasiatischen": C5,
    "Usbekistan": ("UZB",),
    "Kirgisistan": ("KGZ",),
    "kirgisische": ("KGZ",),
    "kasachische": ("KAZ",),
    "Kasachstan": ("KAZ",),
    "Kazakhstan": ("KAZ",),
    "Uzbekistan": ("UZB",),
    "Chinas": ("CHN",),
    "China": ("CHN",),
    "Russia": ("RUS",),
    "Iran": ("IRN",),
}
TOWNS = {"Taschkent": "UZB", "Tashkent": "UZB", "Astana": "KAZ", "Samarkand": "UZB", "Lanzhou": "CHN"}


def day(year: int, month: int, number: int) -> DateSpan:
    start = date(year, month, number)
    return DateSpan(start, date.fromordinal(start.toordinal() + 1), "day", "absolute")


def month(year: int, number: int) -> DateSpan:
    return DateSpan(date(year, number, 1), date(year + number // 12, number % 12 + 1, 1), "month", "absolute")


def named(text: str) -> list[Mention]:
    found: list[Mention] = []
    for name, codes in sorted([*NAMES.items(), *((town, (code,)) for town, code in TOWNS.items())], key=lambda item: -len(item[0])):
        at = text.find(name)
        while at >= 0:
            if not any(at < other.end and other.start < at + len(name) for other in found):
                place = Place(f"g{name}", name, codes[0], None, 0.0, 0.0) if name in TOWNS else None
                found.append(Mention(at, at + len(name), name, codes, "city" if place else "name", place))
            at = text.find(name, at + 1)
    return sorted(found, key=lambda mention: mention.start)


def told(text: str, language: str, lines: tuple[CorridorMention, ...] = (), **dates: DateSpan | str) -> tuple[Event, ...]:
    """Read `text` with countries by hand; dates are given by the words they stand on, "_" for a blank; a str is a TIMEX3 value."""
    times = []
    for words, span in dates.items():
        surface = words.replace("_", " ")
        at = text.index(surface)
        value = span if isinstance(span, str) else ""
        times.append(DateExpression(at, at + len(surface), surface, "DATE" if not value else "DURATION", value, None if value else span))  # type: ignore[arg-type]
    times.sort(key=lambda time: time.start)
    return events(text, passages(text, language), language, mentions=named(text), dates=times, corridors=lines, published=PUBLISHED)


def only(found: tuple[Event, ...]) -> Event:
    (event,) = found
    return event


# --- from a verb ---------------------------------------------------------------------------------------------------------------


def test_a_verb_tells_who_met_where_and_when():
    text = "Kasachstan und Usbekistan trafen sich am Montag in Samarkand zu Beratungen."
    event = only(told(text, "de", Montag=day(2025, 3, 10)))
    assert (event.kind, event.countries, event.when) == ("meeting", ("KAZ", "UZB"), day(2025, 3, 10))
    assert event.place is not None and event.place.name == "Samarkand"
    assert text[event.trigger.start : event.trigger.end] == "trafen"
    assert event.evidence == (Span(0, len(text)),)


def test_a_separable_verb_is_found_in_its_two_halves():
    assert only(told("China und Kirgisistan kamen in Astana überein.", "de")).kind == "agreement"
    assert only(told("Die Minister aus China und Kirgisistan kamen am Abend in Astana zusammen.", "de")).kind == "meeting"


def test_meeting_one_s_counterparts_counts_all_of_them():
    text = "Chinas Minister traf am Montag seine Amtskollegen aus Kasachstan, Kirgisistan und Usbekistan."
    assert only(told(text, "de", Montag=day(2025, 3, 10))).countries == ("CHN", "KAZ", "KGZ", "UZB")


def test_taking_a_decision_is_no_meeting():
    assert told("Kasachstan trifft mit China eine Entscheidung.", "de") == ()


def test_meeting_a_demand_is_no_meeting():
    assert told("Kazakhstan met the demand of China for grain.", "en") == ()


def test_the_time_in_a_participle_s_own_phrase_is_the_event_s():
    text = "Das im Juni unterzeichnete Abkommen zwischen China und Kirgisistan tritt im Oktober in Kraft."
    assert only(told(text, "de", Juni=month(2024, 6), Oktober=month(2025, 10))).when == month(2024, 6)


def test_a_time_since_or_until_is_no_event_s():
    assert only(told("Kazakhstan and China, partners since 1992, signed an agreement.", "en", **{"1992": day(1992, 1, 1)})).when is None


def test_from_one_day_to_another_is_one_span():
    text = "In Astana fand vom 5. bis 7. März ein Treffen zwischen Kasachstan und China statt."
    event = only(told(text, "de", **{"5.": day(2025, 3, 5), "7._März": day(2025, 3, 7)}))
    assert event.when == DateSpan(date(2025, 3, 5), date(2025, 3, 8), "range", "absolute")


def test_two_verbs_of_a_sentence_tell_two_events_of_their_own_times():
    text = "Kazakhstan signed a treaty with China on Monday and closed its border with Russia on Friday."
    treaty, border = told(text, "en", Monday=day(2025, 3, 10), Friday=day(2025, 3, 7))
    assert (treaty.kind, treaty.countries, treaty.when) == ("agreement", ("CHN", "KAZ"), day(2025, 3, 10))
    assert (border.kind, border.countries, border.when) == ("border", ("KAZ", "RUS"), day(2025, 3, 7))


def test_the_town_of_a_meeting_of_others_makes_no_party():
    assert only(told("Russia and Iran signed an agreement in Astana.", "en")).countries == ("IRN", "RUS")


def test_the_town_that_is_visited_does():
    assert only(told("Iran's president visited Tashkent.", "en")).countries == ("IRN", "UZB")


def test_a_country_that_is_avoided_takes_no_part():
    assert only(told("China und Kasachstan vereinbarten eine Strecke ohne Russia.", "de")).countries == ("CHN", "KAZ")


# --- from a noun ---------------------------------------------------------------------------------------------------------------


def test_a_noun_alone_tells_nothing():
    assert told("Ein Gipfel ist wichtig für China.", "de") == ()
    assert told("The border between Kazakhstan and China is long.", "en") == ()


def test_a_noun_that_takes_place_tells_an_event():
    event = only(told("Das Treffen zwischen China und Kasachstan fand am Montag statt.", "de", Montag=day(2025, 3, 10)))
    assert (event.kind, event.countries) == ("meeting", ("CHN", "KAZ"))


def test_this_meeting_is_the_one_just_told():
    text = "China und Kasachstan trafen sich am Montag in Astana.\n\nDieses Treffen war das erste.\n\nDas Ministertreffen endete abends."
    event = only(told(text, "de", Montag=day(2025, 3, 10)))
    assert [text[span.start : span.end][:6] for span in event.evidence] == ["China ", "Dieses", "Das Mi"]


def test_a_heading_and_its_sentence_tell_one_event():
    text = "China und Kasachstan unterzeichnen Abkommen\n\nChina und Kasachstan haben am Montag in Astana ein Abkommen unterzeichnet."
    event = only(told(text, "de", Montag=day(2025, 3, 10)))
    assert len(event.evidence) == 2
    assert event.evidence[0].start > event.evidence[1].start, "the sentence that says most comes first"


def test_another_agreement_is_another_event():
    text = "China und Kasachstan unterzeichneten ein Abkommen über Wasser.\n\nChina und Kasachstan unterzeichneten ein weiteres Abkommen."
    assert len(told(text, "de")) >= 1
    text = "China and Iran signed an agreement on Monday.\n\nChina and Iran signed an agreement on Friday."
    assert len(told(text, "en", Monday=day(2025, 3, 10), Friday=day(2025, 3, 7))) == 2


# --- time told by another event ------------------------------------------------------------------------------------------------


def test_two_years_after_a_summit_dates_the_summit():
    text = "China traf sich am Montag mit Kasachstan.\n\nDiese Konferenz fand zwei Jahre nach jenem China-Zentralasien-Gipfel statt."
    meeting, summit = told(text, "de", Montag=day(2025, 3, 10), zwei_Jahre="P2Y")
    assert meeting.when == day(2025, 3, 10)
    assert summit.when == DateSpan(date(2023, 3, 1), date(2023, 4, 1), "month", "relative_to_event")
    assert summit.countries == ("CHN", *C5)


def test_at_the_same_time_means_the_day_of_the_event_before():
    text = (
        "China und Kasachstan trafen sich am Montag in Astana.\n\nGleichzeitig führte der kirgisische Minister eine Delegation nach China."
    )
    _, visit = told(text, "de", Montag=day(2025, 3, 10))
    assert (visit.kind, visit.countries) == ("visit", ("CHN", "KGZ"))
    assert visit.when is not None and (visit.when.start, visit.when.basis) == (date(2025, 3, 10), "relative_to_event")


def test_a_forum_in_parallel_is_an_event_of_the_same_day():
    text = "China und Iran trafen sich am Montag.\n\nDie Ministerrunde fand parallel zum Open Steppe Forum statt."
    meeting, forum = told(text, "de", Montag=day(2025, 3, 10))
    assert len(meeting.evidence) == 2
    assert forum.when is not None and forum.when.basis == "relative_to_event"


def test_they_take_up_parties_and_day_of_the_sentence_before():
    text = "Kazakhstan and China met in Astana on Monday. They signed three agreements."
    _, agreement = told(text, "en", Monday=day(2025, 3, 10))
    assert (agreement.countries, agreement.when.basis) == (("CHN", "KAZ"), "narrative")


def test_without_a_time_there_is_none():
    assert only(told("Kazakhstan and China signed an agreement.", "en")).when is None


@pytest.mark.parametrize(
    ("value", "sign", "start", "end"),
    [
        ("P1Y", -1, date(2024, 1, 1), date(2024, 2, 1)),
        ("P3M", 1, date(2025, 4, 1), date(2025, 5, 1)),
        ("P2W", -1, date(2025, 1, 1), date(2025, 1, 8)),
        ("P3D", 1, date(2025, 1, 18), date(2025, 1, 19)),
    ],
)
def test_counting_from_an_event_is_as_exact_as_the_length(value: str, sign: int, start: date, end: date):
    found = counted_from(day(2025, 1, 15), value, sign)
    assert found is not None and (found.start, found.end) == (start, end)


def test_counting_beyond_the_calendar_gives_nothing():
    assert counted_from(day(2025, 1, 15), "P999Y", -1) is not None
    assert counted_from(day(25, 1, 15), "P999Y", -1) is None
    assert counted_from(day(2025, 1, 15), "PXY", 1) is None


# --- polarity and modality -----------------------------------------------------------------------------------------------------


def test_what_was_not_done_is_marked_and_kept():
    assert only(told("China und Kasachstan haben das Abkommen nicht unterzeichnet.", "de")).polarity == "negative"
    assert only(told("The summit of Kazakhstan and China was called off.", "en")).polarity == "negative"


def test_what_will_be_is_planned():
    assert only(told("Russia and Iran will sign an agreement.", "en")).modality == "planned"
    assert only(told("Russia and Iran signed an agreement on Monday.", "en", Monday=day(2025, 6, 2))).modality == "planned"


def test_what_might_be_is_hypothetical():
    assert only(told("China könnte mit Iran ein Abkommen unterzeichnen.", "de")).modality == "hypothetical"


def test_the_month_of_may_is_no_perhaps():
    assert only(told("Russia and Iran signed an agreement in May 2024.", "en", May_2024=month(2024, 5))).modality == "asserted"


def test_was_done_and_would_be_done_differ_by_two_dots():
    assert only(told("Das Abkommen wurde von China und Iran unterzeichnet.", "de")).modality == "asserted"
    assert only(told("Das Abkommen würde von China und Iran unterzeichnet.", "de")).modality == "hypothetical"


# --- statements ----------------------------------------------------------------------------------------------------------------


def test_a_statement_has_its_speaker_and_his_office():
    event = only(told("Der kasachische Außenminister Murat Nurtleu erklärte, der Handel wachse.", "de"))
    assert (event.kind, event.speaker, event.office) == ("statement", "Murat Nurtleu", "kasachische Außenminister")
    assert event.countries == ("KAZ",)


def test_an_office_may_stand_behind_the_name():
    event = only(told("Lena Brandt, Forscherin am Institut für Handel, betonte, dass der Handel mit China wachse.", "de"))
    assert (event.speaker, event.office) == ("Lena Brandt", "Forscherin am Institut für Handel")


def test_a_family_name_finds_the_full_name():
    text = (
        "Chinas Minister für Handel, Li Qiang, traf sich mit Kasachstan.\n\n„Wir wollen den Handel sehr bald deutlich vertiefen“, sagte Li."
    )
    statement = told(text, "de")[-1]
    assert (statement.speaker, statement.office) == ("Li Qiang", "Chinas Minister für Handel")


def test_what_experts_say_is_no_statement():
    assert told("Der Bericht betonte den Handel mit China.", "de") == ()


# --- corridors -----------------------------------------------------------------------------------------------------------------


def test_what_is_said_may_lie_ahead_but_it_was_said():
    (found,) = read("„Der Hafen wird erweitert“, sagte die georgische Wirtschaftsministerin am Montag.", published=PUBLISHED).events
    assert (found.kind, found.modality) == ("statement", "asserted")


def test_a_heading_in_the_present_and_the_sentence_below_it_are_one_event():
    text = "Polen schließt die Grenze zu Belarus\n\nPolen hat am Freitag alle Übergänge nach Belarus geschlossen."
    (found,) = read(text, language="de", published=PUBLISHED).events
    assert (found.kind, found.countries, len(found.evidence)) == ("border", ("BLR", "POL"), 2)
    assert found.when is not None


def test_a_heading_that_opens_a_crossing_tells_no_second_opening():
    text = "Kyrgyzstan opens a third road crossing to China\n\nKyrgyzstan and China opened the crossing on Tuesday."
    assert [(found.kind, len(found.evidence)) for found in read(text, language="en", published=PUBLISHED).events] == [("border", 2)]


def test_persons_below_a_heading_sign_for_its_countries():
    heading = "Kirgisistan und Tadschikistan beenden ihren Streit"
    below = "Sadyr Dschaparow und Emomali Rahmon haben am Montag in Bischkek den Vertrag unterzeichnet."
    (found,) = read(f"{heading}\n\n{below}", language="de", published=PUBLISHED).events
    assert found.countries == ("KGZ", "TJK")


def test_a_sentence_with_countries_of_its_own_takes_none_from_the_heading():
    heading = "Kirgisistan und Tadschikistan beenden ihren Streit"
    (found,) = read(f"{heading}\n\nUsbekistan hat am Montag den Vertrag unterzeichnet.", language="de", published=PUBLISHED).events
    assert found.countries == ("UZB",)


def test_a_forum_beside_a_meeting_is_named_by_its_town():
    first = "Die Minister Chinas und Kasachstans trafen sich am Montag in Lianyungang."
    text = f"{first} Das Treffen fand am Rande des Forums von Lianyungang statt."
    meeting, forum = read(text, language="de", published=PUBLISHED).events
    assert forum.place is not None and forum.place.name == "Lianyungang"
    assert forum.when is not None and meeting.when is not None
    assert (forum.when.start, forum.when.basis) == (meeting.when.start, "relative_to_event")


def test_a_corridor_in_the_sentence_belongs_to_its_agreement():
    text = "China und Usbekistan unterzeichneten einen Vertrag über die neue Strecke."
    line = CorridorMention("CKU", (Span(text.index("neue"), text.index("neue") + 4),))
    assert only(told(text, "de", (line,))).corridors == ("CKU",)


# --- the whole reader ----------------------------------------------------------------------------------------------------------


def rows(name: str) -> list[list[str]]:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row and not row[0].startswith("#")]


def shown(event: Event) -> str:
    """Write an event as the table does: kind:countries:when:modality."""
    mark = event.polarity if event.polarity == "negative" else "" if event.modality == "asserted" else event.modality
    return ":".join((event.kind, "+".join(event.countries), _when(event.when), mark)).rstrip(":")


def _when(when: DateSpan | None) -> str:
    if when is None:
        return "-"
    short = {"day": 10, "month": 7, "year": 4}.get(when.precision)
    return str(when.start)[:short] if short else f"{when.start}/{when.end}"


@pytest.mark.parametrize(("language", "text", "expected"), rows("events_told.tsv"))
def test_a_passage_tells_its_events(language: str, text: str, expected: str):
    found = read(text, language=language, published=PUBLISHED).events
    assert [shown(event) for event in found] == ([] if expected == "none" else expected.split(" "))


@given(
    st.text(alphabet=st.sampled_from("China und Kasachstan trafen unterzeichneten, „Gipfel“ (am) sagte Wang. \n—;:中国签署"), max_size=200)
)
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_raise_and_spans_stay_inside(text: str):
    for language in ("de", "en", "fr", "ru", "zh"):
        parts = passages(text, language)
        for event in events(text, parts, language, mentions=[], dates=[], published=PUBLISHED):
            assert event.kind in KINDS
            assert all(0 <= span.start < span.end <= len(text) for span in (*event.evidence, event.trigger))


def test_a_sentence_without_end_is_read_in_linear_time():
    text = "China und Kasachstan unterzeichneten, der Gipfel und " * 20_000
    assert events(text, passages(text, "de"), "de", mentions=named(text[:5_000]), dates=[]) is not None


def test_ids_count_behind_a_prefix():
    text = "Russia and Iran signed an agreement.\n\nRussia closed its border with China."
    found = events(text, passages(text, "en"), "en", mentions=named(text), dates=[], prefix="abc")
    assert [event.id for event in found] == ["abc-1", "abc-2"]


def test_a_language_without_words_tells_nothing():
    assert events("Qozog‘iston va Xitoy", passages("Qozog‘iston va Xitoy", "uz"), "uz", mentions=[], dates=[]) == ()
