"""The verbs of `python -m generators`: thin, each over one function."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import click

from .build import Summary, build, examined, timed
from .disk.files import write_whole
from .disk.lock import one_at_a_time
from .disk.site_layout import laid_out, remember_layout
from .errors import ReportError
from .settings import read_settings

ROOT = Path(__file__).resolve().parent.parent
QUIET = r"INFO "  # what mkdocs says while all is well
NEW_SITE = ".cache/site.new"
OLD_SITE = ".cache/site.old"


class _Verbs(click.Group):
    """The verbs of this file, and `import`, whose code is read only when it is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted([*self.commands, "import"])

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name != "import":
            return super().get_command(context, name)
        from .importers.commands import imports

        return imports


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Recompute the report from data/ and lay it out as a site.

    Every verb reads the repository it stands in; nothing uses the network.
    """


@main.command("check")
def check_command() -> None:
    """Find everything wrong in data, references, leaf files and prose, and every word that outlived its number.

    It computes what the words rest on, and keeps those results; it writes nothing else.
    """
    start = time.monotonic()
    with one_at_a_time(ROOT, click.echo):
        checked = examined(ROOT, timed(click.echo))
    from .sources.predictions import overdue  # brings pydantic, which a build of nothing needs not

    for line in overdue(checked.tables, datetime.date.today()):  # the clock, only here
        click.echo(line)
    click.echo(
        f"No problems in {len(checked.tables)} tables, {len(checked.entries)} references, "
        f"{len(checked.leaves)} leaf files and {len(checked.pages)} pages "
        f"({time.monotonic() - start:.1f} s)."
    )


@main.command()
def prose() -> None:
    """Measure how the pages read: their length, sentences, intervals, words and captions."""
    from .graph.checks import check

    checked, problems = check(ROOT)
    if found := problems or checked.prose_problems():
        raise ReportError.of(found)
    click.echo(f"{len(checked.pages)} pages read within the limits of generators/prose/limits.py.")


@main.command()
@click.option("--quiet", is_flag=True, help="Say nothing where nothing changed.")
def render(quiet: bool) -> None:
    """Recompute what changed and write the generated pages and files into docs/."""
    summary = _build()
    if not (quiet and summary.unchanged):
        click.echo(_what_was_computed(summary))


@main.command()
def site() -> None:
    """Recompute what changed, then build site/ with mkdocs; the old site stays until the new is whole."""
    start = time.monotonic()
    with one_at_a_time(ROOT, click.echo):
        _restore_site()
        summary = _build()
        click.echo(_what_was_computed(summary))
        _lay_out(summary)
    made = ", ".join(f"{count} {kind}" for kind, count in summary.counts.items())
    click.echo(f"site/ has {made}; {time.monotonic() - start:.1f} s.")
    click.echo(
        "Open it:  python3 -m http.server --directory site 8000  then http://localhost:8000/"
    )


@main.command()
@click.pass_context
def offline(context: click.Context) -> None:
    """Build site/, then write it as a zip into dist/: a copy to unpack and read without a server."""
    from .publish.offline import pack

    context.invoke(site)
    name = f"emergence-report-{read_settings(ROOT).version}"
    target = ROOT / "dist" / f"{name}.zip"
    write_whole(target, pack(ROOT / "site", name))
    click.echo(
        f"{target.relative_to(ROOT)} has {target.stat().st_size / 1e6:.0f} MB: unpack it and open index.html."
    )


@main.command()
@click.pass_context
def sheet(context: click.Context) -> None:
    """Build site/, then write every figure, wide and narrow, light and dark, on one page into dist/."""
    from .publish import sheet as contact

    context.invoke(site)
    folder = ROOT / "dist" / "sheet"
    write_whole(folder / "index.html", contact.sheet(ROOT / "site").encode())
    shutil.copytree(ROOT / "site" / "assets", folder / "assets", dirs_exist_ok=True)
    click.echo(f"Open {(folder / 'index.html').relative_to(ROOT)}.")


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(address: str) -> None:
    """Serve the site and rebuild it when prose, data or generators change."""
    _mkdocs("serve", "--livereload", "--dev-addr", address)


@main.command()
@click.argument("name")
@click.option("--quick", is_flag=True, help="A short run that writes nothing into data/.")
def experiment(name: str, quick: bool) -> None:
    """Run the experiment NAME and write its tables into data/; up to an hour, and never part of a build."""
    from .graph.experiment_runs import run

    for path in run(ROOT, name, quick, click.echo):
        click.echo(f"wrote {path.relative_to(ROOT)}")


@main.command()
@click.argument("version")
def release(version: str) -> None:
    """Deploy VERSION (2026.11, or 2026.11.1) to the local pages branch; an existing one is refused."""
    from .publish.release import deploy

    deploy(ROOT, version)
    click.echo(
        f"Version {version} is on the local branch gh-pages. Publish it: git push origin gh-pages"
    )


@main.command()
def clean() -> None:
    """Delete everything that a build makes: site/, dist/ and the cache."""
    for path in ("site", "dist", ".cache"):
        shutil.rmtree(ROOT / path, ignore_errors=True)


def run() -> None:
    """Run a verb; problems a contributor can put right end as lines and exit code 1."""
    try:
        main()
    except ReportError as error:
        for problem in error.problems:
            click.echo(f"error: {problem}", err=True)
        count = len(error.problems)
        click.echo(f"{count} problem{'s' if count > 1 else ''}; nothing was written.", err=True)
        sys.exit(1)


def _build() -> Summary:
    return build(ROOT, timed(click.echo))


def _what_was_computed(summary: Summary) -> str:
    if summary.unchanged:
        return "Nothing changed: nothing was recomputed."
    return f"{len(summary.computed)} results computed, {summary.written} files written."


def _mkdocs(*arguments: str, leave_out: str = "") -> None:
    """Run mkdocs; lines that match `leave_out` are left out. Its --quiet would also silence --strict."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    pipe = subprocess.PIPE if leave_out else None
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=pipe, text=True) as run:
        for line in run.stderr or ():
            if not re.match(leave_out, line):
                click.echo(line, nl=False, err=True)
    if run.returncode:
        sys.exit(run.returncode)


def _lay_out(summary: Summary) -> None:
    if laid_out(ROOT, summary.inputs):
        click.echo("The pages are laid out already.")
        return
    click.echo("laying out the pages …")
    new = ROOT / NEW_SITE
    shutil.rmtree(new, ignore_errors=True)
    _mkdocs("build", "--strict", "--site-dir", str(new), leave_out=QUIET)
    _swap(new)
    remember_layout(ROOT, summary.inputs)


def _swap(new: Path) -> None:
    """Put the new site in the place of the old by two renames; a kill between them is put right later."""
    old = ROOT / OLD_SITE
    shutil.rmtree(old, ignore_errors=True)
    if (ROOT / "site").exists():
        (ROOT / "site").rename(old)
    new.rename(ROOT / "site")
    shutil.rmtree(old, ignore_errors=True)


def _restore_site() -> None:
    if not (ROOT / "site").exists() and (ROOT / OLD_SITE).exists():
        (ROOT / OLD_SITE).rename(ROOT / "site")
