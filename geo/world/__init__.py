"""The still world: what does not change from article to article.

territories   codes of countries, their names in every language, and what shapes without a code count as
regions       names that mean several countries ("Central Asia"), with dated members; and those that must not
boundaries    the shapes: countries, provinces, disputed lines; the only module here that loads geopandas
gazetteer     places below the country, with their names
corridors     stations, sections and corridors of the railway network

Everything is read from data/ on first need and kept (functools.cache); nothing here writes.
"""
