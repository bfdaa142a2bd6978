"""Which side speaks under verbs that doubt, endorse or confront?"""

from __future__ import annotations

import click

from framing.cli.articles import comparison_of
from framing.cli.options import reads_event
from framing.lexicons import reporting_verbs
from framing.output import OutputProblem

CLASSES = tuple(dict.fromkeys(verb["class"] for verb in reporting_verbs().values()))
COLUMNS = ("outlet", "side", "n", "of", "other", "n_other", "of_other", "difference", "low", "high")


@click.command()
@click.option("--side", "sides", multiple=True, metavar="NAME=ACTOR,ACTOR",
              help="A side and who is on it, twice or more; without it the two most quoted are two sides.")  # fmt: skip
@click.option("--verbs", type=click.Choice(CLASSES), default="doubting", show_default=True,
              help="The class of verbs to look at.")  # fmt: skip
@reads_event
def doubt(sides, verbs, paths, codebook, format, output, rows):
    """Does an outlet doubt one side oftener than another? Verbs of each class, side by side, with intervals."""
    from framing.output import write

    comparison = comparison_of(paths, codebook)
    table = comparison.doubt(_sides(sides, comparison.quotations) if sides else None, verbs)
    write(table, format, output, rows, COLUMNS)


def _sides(given: tuple[str, ...], quotations) -> dict[str, str]:
    """``actor_id`` -> side, from "Union=Ana Petrov,the union"."""
    spoken = quotations[quotations["actor_id"] != ""]
    known = {name.lower(): actor_id for name, actor_id in zip(spoken["actor"], spoken["actor_id"], strict=True)}
    known |= {actor_id.lower(): actor_id for actor_id in spoken["actor_id"]}
    found: dict[str, str] = {}
    for text in given:
        side, _, actors = text.partition("=")
        wanted = [name.strip() for name in actors.split(",") if name.strip()]
        if not side.strip() or not wanted:
            raise OutputProblem(f"--side {text!r} is not of the form NAME=ACTOR,ACTOR.")
        for name in wanted:
            if name.lower() not in known:
                speakers = ", ".join(dict.fromkeys(spoken["actor"]))
                raise OutputProblem(f"Nobody called {name!r} speaks here; those who do: {speakers}.")
            found[known[name.lower()]] = side.strip()
    if len(set(found.values())) < 2:
        raise OutputProblem("Give two sides: --side NAME=ACTOR --side NAME=ACTOR.")
    return found
