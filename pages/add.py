"""Add: paste or upload articles, look at what was read, then save."""

from pages.shared import adding, frame

frame.query()
adding.form(frame.words())
