"""python -m geo: read, score, add, counts, events, passages, routes.

What scripts use goes to stdout, one JSON object where --json is given; refusals go to stderr, a sentence each. Exit status: 0 done,
1 some input was refused and the rest done, 2 wrong use. Heavy parts are imported by the command that needs them.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import IO, Any

import click

from geo.errors import InputError, KorridorError, QueryError, safe, shown

_FAR = 1_000_000_000  # rows: all of them


class _Command(click.Group):
    """A group whose commands end with one sentence instead of a traceback when the program says no."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except QueryError as wrong:
            raise click.UsageError(str(wrong)) from wrong
        except KorridorError as refused:
            _tell(refused)
            ctx.exit(1)
        except BrokenPipeError:
            sys.stderr.close()  # nobody reads on; Python would complain about it at the end
            ctx.exit(0)
        except OSError as error:
            if error.filename is not None:  # one of the program's own files: those of a person have sentences of their own
                raise
            _give_up_output()
            click.echo(f"the output cannot be written ({error.strerror or error})", err=True)
            ctx.exit(1)


@click.group(cls=_Command, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Korridor: countries, dated events and rail corridors out of articles."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by the caller (>&-)
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


def _give_up_output() -> None:
    """Send what still waits to be written nowhere, so that Python does not fail on it once more at the end."""
    with suppress(OSError, AttributeError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


# --- read ----------------------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("file", required=False)
@click.option("--published", metavar="DATE", help="When it was published: 2025-01-15, 2025-01 or 2025.")
@click.option("--language", metavar="CODE", help="The text's language (ISO 639-1).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--explain", is_flag=True, help="Say which entry and rule made each mention, which gave its role, and what was refused.")
@click.option("--jsonl", type=click.Path(dir_okay=False), help='Read many: lines {"doc_id", "text", "date"?, "lang"?}.')
@click.option("--out", type=click.Path(dir_okay=False), help="Where the lines of --jsonl go; else stdout.")
def read(
    file: str | None, published: str | None, language: str | None, as_json: bool, explain: bool, jsonl: str | None, out: str | None
) -> None:
    """Read FILE (- is stdin) and print what stands in it."""
    if (file is None) == (jsonl is None):
        raise click.UsageError("Give either FILE or --jsonl IN.")
    if jsonl is not None:
        _read_many(jsonl, out, explain)
        return
    from geo import ingest

    given = {"published": _day(published), "language": _code(language)}
    reading = ingest.preview(_content(file or ""), name=file or "", today=date.today(), **given)
    if as_json:
        from geo.export.objects import reading_object

        _print_json(reading_object(reading, explain=explain))
    else:
        from geo.export.summary import reading_lines

        click.echo("\n".join(reading_lines(reading, explain=explain)))


def _content(file: str) -> bytes:
    from geo import settings
    from geo.sources.folder import read_bytes

    if file != "-":
        return read_bytes(Path(file))
    return sys.stdin.buffer.read(settings.MAX_BYTES + 1) if sys.stdin is not None else b""


def _day(value: str | None) -> Any:
    from geo.sources.document import metadata_date

    if value is None:
        return None
    found = metadata_date(value, "given") if re.fullmatch(r"[0-9]{4}(-[0-9]{1,2}){0,2}", value) else None
    if found is None:
        raise click.UsageError(f"--published {shown(value)}: not a date like 2025-01-15, 2025-01 or 2025.")
    if found.start > date.today() + timedelta(days=1):  # east of here it may be tomorrow already
        raise click.UsageError(f"--published {value}: this day is yet to come.")
    return found


def _code(value: str | None) -> str | None:
    from geo.sources.text import language_code

    if value is not None and language_code(value) is None:
        raise click.UsageError(f"--language {shown(value)}: not a code like de, zh or zh-Hans.")
    return value


def _read_many(jsonl: str, out: str | None, explain: bool) -> None:
    refused = False
    if out is not None and os.path.exists(out) and os.path.exists(jsonl) and os.path.samefile(jsonl, out):
        raise click.UsageError(f"--out {shown(out)}: this is the file that is read; it would be lost.")
    lines = _lines(jsonl)
    with _writer(out) as target:
        for number, line in lines:
            try:
                target.write(_one_line(line, f"{jsonl}:{number}", explain) + "\n")
            except InputError as error:
                refused = True
                _tell(error)
    if refused:
        click.get_current_context().exit(1)


def _one_line(line: str, name: str, explain: bool) -> str:
    from geo import ingest
    from geo.export.objects import reading_object
    from geo.sources.document import metadata_date

    document = _object(line, name)
    given = {"published": metadata_date(_word(document.get("date"))), "language": _word(document.get("lang"))}
    reading = ingest.preview(document["text"], name=name, today=date.today(), **given)
    found = {"doc_id": document.get("doc_id"), **reading_object(reading, explain=explain)}
    return _json(found, name)


def _object(line: str, name: str) -> dict[str, Any]:
    try:
        document = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise InputError(name, "this line is no JSON") from error
    if not isinstance(document, dict) or not isinstance(document.get("text"), str):
        raise InputError(name, 'this line is no object with a "text"')
    return document


def _no_number(name: str) -> Any:
    raise ValueError(name)  # Infinity and NaN are not JSON, though Python would take them


def _json(value: dict[str, Any], name: str) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError as error:
        raise InputError(name, "its doc_id has too many brackets in one another") from error


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _lines(path: str) -> Iterator[tuple[int, str]]:
    """Open a file now and yield its lines that are not blank, with their numbers. Errors: InputError if it cannot be opened or read."""
    try:
        source = open(path, encoding="utf-8-sig", errors="replace")  # noqa: SIM115 (closed by the iterator)
    except (OSError, ValueError) as error:
        raise InputError(path, f"it cannot be opened ({getattr(error, 'strerror', None) or error})") from error
    return _numbered(source, path)


def _numbered(source: IO[str], path: str) -> Iterator[tuple[int, str]]:
    with source:
        try:
            for number, line in enumerate(source, 1):
                if line.strip():
                    yield number, line
        except OSError as error:
            raise InputError(path, f"it cannot be read ({error.strerror})") from error


def _writer(out: str | None) -> IO[str]:
    if out is None:
        if sys.stdout is None:
            return open(os.devnull, "w", encoding="utf-8")
        return open(sys.stdout.fileno(), "w", encoding="utf-8", errors="replace", closefd=False)
    try:
        return open(out, "w", encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(out, f"it cannot be written ({error.strerror})") from error


# --- score ---------------------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("gold", type=click.Path())
@click.option("--errors", type=click.IntRange(0), default=0, metavar="N", help="Name the N most frequent errors of each sort.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def score(gold: str, errors: int, as_json: bool) -> None:
    """Compare the reader with annotated documents (JSONL with countries or timexes)."""
    from geo.score import score_documents

    documents = [_object(line, f"{gold}:{number}") for number, line in _lines(gold)]
    found = score_documents(documents, name=gold, errors=errors)
    if as_json:
        _print_json(found)
        return
    for name, value in found.items():
        shown = f"{value:.4f}" if isinstance(value, float) else json.dumps(value, ensure_ascii=False)
        click.echo(f"{name:22} {shown}")


# --- add -----------------------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--store", "url", metavar="URL", help="The store: an address or a path (else KORRIDOR_STORE, else the user's own).")
def add(paths: tuple[str, ...], url: str | None) -> None:
    """Add files or folders (.txt, .md, .html) to the store; safe to repeat."""
    from geo import ingest
    from geo.store import Store

    store = Store.open(url)
    tally = {"added": 0, "updated": 0, "unchanged": 0, "refused": 0}
    for path in paths:
        for outcome in ingest.add_path(store, Path(path), today=date.today()):
            if isinstance(outcome, InputError):
                _tell(outcome)
            tally["refused" if isinstance(outcome, InputError) else outcome.status] += 1
    click.echo(", ".join(f"{name} {number}" for name, number in tally.items()))
    if tally["refused"]:
        click.get_current_context().exit(1)


# --- answers -------------------------------------------------------------------------------------------------------------------


def _filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filters of a query, the store and --json."""
    for option in reversed(
        [
            click.option("--from", "from_", metavar="DAY", help="First day."),
            click.option("--to", metavar="DAY", help="Last day."),
            click.option("--kind", multiple=True, help="Kind of event."),
            click.option("--event", multiple=True, metavar="ID", help="An event, by its id or the chronology's."),
            click.option("--country", multiple=True, metavar="CODE", help="Passages that name it (ISO 3166-1 alpha-3)."),
            click.option("--role", multiple=True, help="Mentions in it: scene, actor, affiliation, dateline or background."),
            click.option("--about", multiple=True, metavar="CODE", help="Articles that are about it, not those that merely name it."),
            click.option("--corridor", multiple=True, metavar="ID", help="Passages that speak of it."),
            click.option("--language", multiple=True, metavar="CODE"),
            click.option("--source", multiple=True),
            click.option("--words", help='Full text: all words; "words in quotes" together.'),
            click.option("--when", help="event (the usual) or published: which days count."),
            click.option("--store", "url", metavar="URL", help="The store: an address or a path."),
            click.option("--json", "as_json", is_flag=True, help="Print JSON."),
        ]
    ):
        command = option(command)
    return command


def _asked(given: dict[str, Any]) -> Any:
    """Return the query of the filters. Errors: QueryError for the first value that cannot be."""
    from geo.query import Query

    params = {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}
    query, problems = Query.from_params({"from": params.pop("from_"), **params})
    if problems:
        raise problems[0]
    return query


@main.command()
@_filters
def counts(url: str | None, as_json: bool, **given: Any) -> None:
    """Count mentions and articles by country."""
    from geo.store import Store

    query = _asked(given)
    rows = Store.open(url).counts(query).to_dict("records")
    _print_rows(rows, as_json, lambda row: f"{row['country']} {row['mentions']:7} {row['articles']:7}")


@main.command()
@_filters
@click.option("--limit", type=click.IntRange(0, _FAR), default=_FAR, metavar="N")
@click.option("--offset", type=click.IntRange(0, _FAR), default=0, metavar="N")
def events(url: str | None, as_json: bool, limit: int, offset: int, **given: Any) -> None:
    """List the events, newest first; of each, which of the others are the same one."""
    from geo import link
    from geo.export.objects import stored_event_object
    from geo.store import Store

    query = _asked(given)
    found = Store.open(url).events(query, limit=limit, offset=offset)
    groups = {id: group for group in link.same(row.event for row in found) for id in group.events}
    rows = [
        stored_event_object(row, why=group.why, same=group.events) if (group := groups.get(row.event.id)) else stored_event_object(row)
        for row in found
    ]
    _print_rows(
        rows, as_json, lambda row: f"{row['from'] or '–':10} {row['kind']:12} {' '.join(row['countries'])}  {row['passage']['text']}"
    )


@main.command()
@_filters
@click.option("--limit", type=click.IntRange(0, _FAR), default=_FAR, metavar="N")
@click.option("--offset", type=click.IntRange(0, _FAR), default=0, metavar="N")
def passages(url: str | None, as_json: bool, limit: int, offset: int, **given: Any) -> None:
    """List the passages, the last published first."""
    from geo.export.objects import passage_object
    from geo.store import Store

    query = _asked(given)
    rows = [passage_object(row) for row in _paged(Store.open(url), query, limit, offset)]
    _print_rows(rows, as_json, lambda row: f"{(row['published'] or {}).get('start', '–'):10} {row['text']}")


def _paged(store: Any, query: Any, limit: int, offset: int) -> Iterator[Any]:
    """Yield passages page by page: a page's parts are fetched by the keys of its passages, and a statement takes only so many."""
    while limit > 0:
        page = store.passages(query, limit=min(limit, 500), offset=offset)
        yield from page
        if len(page) < 500:
            return
        limit, offset = limit - len(page), offset + len(page)


# --- routes --------------------------------------------------------------------------------------------------------------------


@main.command()
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@click.option("--via", multiple=True, metavar="STATION", help="On the way; several in their order.")
@click.option("--avoid", multiple=True, metavar="CODE", help="Countries not to enter (ISO 3166-1), one each or with commas.")
@click.option("--prefer", default="length", help="length (the usual), borders or gauge: what there should be least of.")
@click.option("--mode", default="ferries", help="ferries (the usual) or rail: rail only.")
@click.option("--as-of", metavar="DAY", help="Only what operates on that day (2019-06-30); else by the latest state on record.")
@click.option("--assume-open", multiple=True, metavar="ID", help="A corridor or section to be taken as open, such as CKU.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def routes(start: str, end: str, as_of: str | None, mode: str, as_json: bool, **given: Any) -> None:
    """Find ways by rail from one station to another; station names in any language."""
    from geo.export import ways
    from geo.world import routes as rail

    lists = {name: [part for value in given.pop(name) for part in value.split(",") if part.strip()] for name in ("avoid", "assume_open")}
    answer = rail.find(start, end, modes=mode, as_of=_plain_day(as_of), **lists, **given)  # type: ignore[arg-type]
    if as_json:
        _print_json(rail.as_json(answer))
    else:
        click.echo("\n".join(ways.lines(answer)))


def _plain_day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.UsageError(f"--as-of {value}: not a day written like 2024-06-30.") from None


def _print_rows(rows: Iterable[dict[str, Any]], as_json: bool, line: Callable[[dict[str, Any]], str]) -> None:
    if as_json:
        _print_json(list(rows))
    else:
        for row in rows:
            click.echo(safe(line(row)))


def _print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=None))


def _tell(error: KorridorError) -> None:
    click.echo(str(error), err=True)
