"""About: where data and borders come from, how texts are read, what this cannot do, licences."""

from pages.shared import about, frame

frame.query()
about.page(frame.words())
