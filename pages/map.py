"""Map: countries by how often they are mentioned, corridors, events; and beside it the passages of what is clicked."""

from pages.shared import atlas, frame

query = frame.query()
atlas.page(query, frame.words())
