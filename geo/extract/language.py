"""Tell a text's language: by script or letters where they settle it, by common words where they do, else by py3langid.

The order matters: py3langid takes most of a second to load and guesses wildly on headings, while a text in German shows
a dozen of its commonest words in the first lines.
"""

from __future__ import annotations

import re
from collections import Counter

from geo.extract.grammar import SentenceGrammar, table

_SAMPLE = 2_000  # characters looked at
_COMMON = ("de", "en", "fr", "ru", "kk", "ky", "uz", "tg", "tk")
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]+")),
    ("ko", re.compile("[\uac00-\ud7a3]+")),
    ("zh", re.compile("[\u4e00-\u9fff]+")),
    ("ka", re.compile("[\u10a0-\u10ff]+")),
    ("hy", re.compile("[\u0531-\u0587]+")),
    ("he", re.compile("[\u05d0-\u05ea]+")),
    ("th", re.compile("[\u0e01-\u0e5b]+")),
    ("el", re.compile("[\u0386-\u03ff]+")),
)
_LETTERS = (  # language, its telling letters, letters that it lacks, what must stand there as well; the first that fits is taken
    ("tg", "[ӣӯҷ]", "[ўөүңәі]", ""),
    ("tg", "[қғҳ]", "[ўөүңәіы]", r"\b(?:дар|аз|ба|бо|барои|бораи|ки|шуд|кард|карданд|аст)\b"),
    ("kk", "[қғұі]", "[ўҳӯӣҷҡҙїє]", "[ұіәңөүы]"),
    ("uz", "[ўқғҳ]", "[өүңұәіӯӣҷҡҙы]", ""),
    ("ky", "[ңөү]", "[қғұәіўҳһҗ]", r"\b(?:жана|менен|үчүн|бул|боюнча)\b|[а-я](?:нын|нин|нун|нүн|дын|дин|дун|дүн|лык|луу|лүү)\b|ң"),
    ("tk", "[ýňž]", "[ığčšřěůáíéúâőėųľđ]", r"\b(?:we|bilen|üçin|bu|boýunça)\b|\w(?:[yi]ň|d[ae]|d[ae]n|d[yi]|l[yi]|l[ae]r|ýan|ýar|ýa)\b"),
    ("uz", "[og]['`´ʻʼ‘’](?=[a-z])|q(?!u)", "[ıəäöüçşñýéàèá]", r"\b(?:va|bilan|uchun|ham)\b|\w(?:ning|lari?|dagi|gan|iston|shdi|ildi)\b"),
)
_TELLING = 0.02  # share of the letters
_LACKING = 0.006
_SHORT = 100  # letters under which py3langid names any of its 97 languages
_LATIN = frozenset("de en fr es it pt nl pl cs sk sl hr ro hu tr az uz tk vi id sv no da fi et lv lt".split())
_OTHER = frozenset("ru uk kk ky uz tg ar fa ur hi he el ka hy mn ja ko zh".split())
_WORD = re.compile(r"[^\W\d_]+")
_UNDECIDED = "und"


def detect(text: str, hint: str | None = None) -> str:
    """Return the language of `text` as an ISO 639-1 code ("zh" for both of its scripts), "und" where nothing can be told.

    `hint` ("de", "zh-Hans", "en_US") is believed.
    """
    if hint and (code := re.split("[-_]", hint.strip().casefold())[0]).isalpha() and len(code) in (2, 3):
        return code
    sample = text[:_SAMPLE]
    present = "".join(set(sample))
    letters = len(sample) - sum([sample.count(char) for char in present if not char.isalpha()])
    if not letters:
        return _UNDECIDED
    return (
        _by_script(sample, present, letters) or _by_letters(sample.casefold(), letters) or _by_words(sample) or _by_model(sample, letters)
    )


def _by_script(sample: str, present: str, letters: int) -> str | None:
    """Return the language whose script fills the sample; `present` are its distinct characters."""
    for code, pattern in _SCRIPTS:
        if pattern.search(present) and sum(map(len, pattern.findall(sample))) / letters > (0.05 if code == "ja" else 0.3):
            return code
    return None


def _by_letters(sample: str, letters: int) -> str | None:
    """Return the Central Asian language whose letters tell it, None for all others: Mongolian has ө and ү as well, but not ң."""
    present = "".join(set(sample))
    for code, telling, lacking, beside in _LETTERS:
        if telling[-1] == "]" and not re.search(telling, present):
            continue  # a class of characters, of which none occurs
        found = len(re.findall(telling, sample))
        if found and found >= _TELLING * letters and len(re.findall(lacking, sample)) <= _LACKING * letters and re.search(beside, sample):
            return code
    return None


def _by_words(sample: str) -> str | None:
    """Return the language whose commonest words fill the sample, if one is far ahead of the others."""
    words = Counter(_WORD.findall(sample.casefold()))
    scores = sorted([(sum([words[w] for w in _stopwords(code) if w in words]), code) for code in _COMMON], reverse=True)
    (best, code), (second, _) = scores[0], scores[1]
    return code if best >= 5 and best >= 2 * second and best >= 0.12 * sum(words.values()) else None


def _stopwords(code: str) -> frozenset[str]:
    grammar: SentenceGrammar | None = table(code, "SENTENCES")
    return grammar.commonest if grammar else frozenset()


def _by_model(sample: str, letters: int) -> str:
    """Return py3langid's answer; of a heading's length, its best among languages that articles come in ("China" is Shona's Thursday)."""
    import py3langid  # late: its model takes 0.9 s to load

    if letters >= _SHORT:
        return str(py3langid.classify(sample)[0])
    familiar = _LATIN if sum("a" <= char <= "ɏ" for char in sample.casefold()) * 2 >= letters else _OTHER
    return next(str(code) for code, _score in py3langid.rank(sample) if code in familiar)
