"""Build data/gazetteer/territories.csv and cldr_territories.tsv from the npm packages cldr-core and cldr-localenames-full.

    python data/build/cldr_names.py                      fetches both packages with `npm pack` into a temporary folder
    python data/build/cldr_names.py --packages FOLDER    takes the two .tgz files from FOLDER

Babel carries only the standard names; the short and variant forms ("USA", "Tschechische Republik", "Burma") stand in these
packages, and more languages. Regional locales (de-AT, zh-Hant-HK) are joined to their language: a reader of German should know
every German form.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

VERSION = "48.2.0"
SHA256 = {
    "cldr-core": "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d",
    "cldr-localenames-full": "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
}
OUT = Path(__file__).resolve().parent.parent / "gazetteer"
SKIPPED = ("en-Dsrt", "en-Shaw")  # alphabets in which no newspaper is printed
USER_ASSIGNED = {"XK": ("XKX", "")}  # ISO has no code for Kosovo; XKX is what the World Bank and the EU write


def packed(name: str, folder: Path) -> tarfile.TarFile:
    """Return the opened package, fetched if `folder` has it not, refused if its checksum differs."""
    path = folder / f"{name}-{VERSION}.tgz"
    if not path.exists():
        subprocess.run(["npm", "pack", "--silent", f"{name}@{VERSION}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256[name]:
        sys.exit(f"{path.name}: sha256 is {digest}, expected {SHA256[name]}")
    return tarfile.open(path)


def read_json(package: tarfile.TarFile, member: str) -> Any:
    file = package.extractfile(f"package/{member}")
    assert file is not None, member
    return json.load(io.TextIOWrapper(file, "utf-8"))


def territories(core: tarfile.TarFile, english: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield (alpha-3, alpha-2, numeric) of the codes in force: those that CLDR maps and still names; numbers from 900 on are private."""
    mappings = read_json(core, "supplemental/codeMappings.json")["supplemental"]["codeMappings"]
    for alpha2, row in mappings.items():
        if alpha2 in USER_ASSIGNED:
            yield USER_ASSIGNED[alpha2][0], alpha2, USER_ASSIGNED[alpha2][1]
        elif len(alpha2) == 2 and alpha2 in english and "_alpha3" in row and int(row.get("_numeric", 999)) < 900:
            yield row["_alpha3"], alpha2, row["_numeric"]


def locales(package: tarfile.TarFile) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (locale, names by territory), a language's own locale before its regional ones."""
    found = {}
    for member in package.getmembers():  # in the file's order: a compressed archive goes back only by starting anew
        if member.name.endswith("/territories.json"):
            locale = member.name.split("/")[2]
            content = read_json(package, member.name.removeprefix("package/"))
            found[locale] = content["main"][locale]["localeDisplayNames"]["territories"]
    yield from sorted(found.items())


def forms(names: dict[str, str], alpha2: str) -> list[str]:
    """Return the standard name, then the short, then the variant ones."""
    keys = sorted((k for k in names if k == alpha2 or k.startswith(f"{alpha2}-alt-")), key=lambda k: (k != alpha2, "-short" not in k, k))
    return [names[k] for k in keys if names[k] != alpha2]  # a locale without a name repeats the code


def by_language(locale_names: dict[str, dict[str, str]], codes: dict[str, str]) -> dict[str, dict[str, list[str]]]:
    """Return language → alpha-3 → every form, without repetitions, in the order found."""
    result: dict[str, dict[str, list[str]]] = {}
    for locale, names in locale_names.items():
        if locale in SKIPPED:
            continue
        table = result.setdefault(locale.partition("-")[0], {})
        for alpha2, alpha3 in codes.items():
            table[alpha3] = list(dict.fromkeys([*table.get(alpha3, []), *forms(names, alpha2)]))
    return {language: {c: f for c, f in table.items() if f} for language, table in result.items()}


def write(rows: list[tuple[str, str, str]], names: dict[str, dict[str, list[str]]]) -> None:
    with (OUT / "territories.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("alpha3", "alpha2", "numeric"))
        writer.writerows(rows)
    with (OUT / "cldr_territories.tsv").open("w", encoding="utf-8", newline="") as file:
        for language in sorted(names):
            cells = [f"{code}={'|'.join(forms)}" for code, forms in sorted(names[language].items())]
            file.write("\t".join([language, *cells]) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--packages", type=Path, help="folder with the .tgz files")
    given = parser.parse_args().packages
    with tempfile.TemporaryDirectory() as scratch:
        folder = given or Path(scratch)
        with packed("cldr-core", folder) as core, packed("cldr-localenames-full", folder) as localenames:
            names = dict(locales(localenames))
            rows = sorted(territories(core, names["en"]))
            write(rows, by_language(names, {alpha2: alpha3 for alpha3, alpha2, _ in rows}))


if __name__ == "__main__":
    main()
