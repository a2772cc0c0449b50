"""Answers become things to look at: the map (folium) and marked text. Nothing here renders; nothing here imports streamlit."""
