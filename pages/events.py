"""Events: the dated events that the filters leave, as a timeline and as a table."""

from pages.shared import events, frame

query = frame.query()
events.page(query, frame.words())
