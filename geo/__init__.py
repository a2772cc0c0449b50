"""Korridor without a screen. The map of rooms:

frozen      dataclasses that the type checker keeps frozen
model       the nouns: Article, Passage, Mention, Place, DateSpan, Event, Reading
errors      the ways of saying no
settings    every knob; the environment is read there only
fold        the one way to compare words
locale      the interface's words, terms and dates in the reader's language
query       a filter as a value: URL, sentence, and what the store answers
world       the still world: territories, regions, gazetteer, boundaries, corridors, chronology
sources     bytes become text and what is known of it
extract     a text becomes a reading: countries, dates, events, corridors
link        events are linked to the chronology and to each other across articles
store       readings in a database, and its answers
ingest      source → article → reading → store
export      answers as CSV and GeoJSON
draw        answers as folium objects and marked text
score       readings measured against annotated texts
cli         python -m geo …

A room imports only from rooms above it that tests/test_imports.py allows.
"""
