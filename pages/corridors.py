"""Corridors: what is known of each line, section by section with sources, and the passages that speak of it."""

from pages.shared import frame, rail

query = frame.query()
rail.page(query, frame.words())
