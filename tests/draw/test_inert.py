import json
import os

import folium
import pytest
from branca.element import MacroElement
from folium.template import Template
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Template as Jinja

from geo.draw.inert import inert_json

OWNED = "{{ cycler.__init__.__globals__.os.environ.setdefault('OWNED','1') }}<img src=x onerror=alert(1)>${alert(1)}"
PAYLOADS = [
    OWNED,
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{# a comment that swallows",
    "{% endmacro %}",
    "</script><script>alert(1)</script>",
    "`${alert(1)}`",
    "\u2028alert(1)\u2029",
    "'; alert(1); //",
    "\\{{7*7}}\\\\{{7*7}}",
    '"{{7*7}}"',
]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(PAYLOADS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.sampled_from(PAYLOADS), inner, max_size=3),
)


@given(json_values)
def test_inert_json_is_still_the_same_value(value):
    assert json.loads(inert_json(value)) == value


@given(json_values)
def test_a_jinja_template_of_inert_json_renders_to_itself(value):
    text = inert_json(value)
    assert Jinja(text).render() == text


@given(json_values)
def test_nothing_in_inert_json_can_leave_a_script(value):
    assert not set(inert_json(value)) & set("<>&'`$\u2028\u2029")


def test_nested_empty_objects_form_no_jinja_brackets():
    assert Jinja(inert_json({"a": {"b": {"c": {}}}, "d": [{}]})).render() == inert_json({"a": {"b": {"c": {}}}, "d": [{}]})


def test_numbers_that_json_does_not_know_are_refused():
    with pytest.raises(ValueError, match="JSON compliant"):
        inert_json(float("nan"))


class Carrier(MacroElement):
    _template = Template("{% macro script(this, kwargs) %}carry({{ this.value }});{% endmacro %}")

    def __init__(self, value: str) -> None:
        super().__init__()
        self.value = value


def rendered(value: str) -> str:
    base = folium.Map(tiles=None)
    Carrier(value).add_to(base)
    return base.get_root().render()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_folium_carries_a_payload_through_without_running_it(payload, monkeypatch):
    monkeypatch.delenv("OWNED", raising=False)
    assert f"carry({inert_json(payload)});" in rendered(inert_json(payload))
    assert "OWNED" not in os.environ


def test_without_the_guard_folium_does_run_it(monkeypatch):
    """The danger is real: this fails on the day that branca stops rendering scripts twice, and the guard may be thought over."""
    monkeypatch.setenv("OWNED", "0")
    assert "'0'" not in OWNED
    assert "carry(0<img" in rendered(OWNED)
