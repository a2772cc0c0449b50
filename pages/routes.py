"""Routes: ways by rail from one station to another, compared; what each section is, and what was reported along the way."""

from pages.shared import frame, routing

query = frame.query()
routing.page(query, frame.words())
