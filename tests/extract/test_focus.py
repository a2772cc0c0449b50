from __future__ import annotations

from geo.extract import read
from geo.extract.focus import focus


def test_a_country_named_by_the_way_is_no_focus():
    text = "In Kirgisistan wächst ein Damm. Bischkek rechnet mit Strom. Kirgisische Bauern hoffen. Die Turbinen kommen aus Finnland."
    assert focus(read(text, language="de")) == ("KGZ",)


def test_two_countries_that_sign_are_both_focus():
    text = "Kasachstan und Usbekistan haben eine Brücke beschlossen. Astana und Taschkent teilen die Kosten. Vorbild ist eine in Polen."
    assert set(focus(read(text, language="de"))) == {"KAZ", "UZB"}


def test_a_text_that_names_one_country_once_is_about_it():
    assert focus(read("In Island brach ein Vulkan aus.", language="de")) == ("ISL",)


def test_a_text_without_countries_has_no_focus():
    assert focus(read("Es regnet.", language="de")) == ()
