"""Answers as files for other programs: table (CSV) and geojson. Days are written as they are, so no time zone moves them."""
