"""Every article in files, tables, archives and folders, and everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from framing.corpus.archives import ARCHIVE, files_in
from framing.corpus.article import Article
from framing.corpus.article_files import TABLE_FILES, article_from_bytes, existing, read_article
from framing.corpus.folders import files_of
from framing.corpus.problems import InputProblem, readable
from framing.corpus.table_files import read_table, table_rows
from framing.corpus.tables import articles_from_rows, unique

Paths = str | Path | Iterable[str | Path]


def read_articles(paths: Paths, keep_everything: bool = False) -> tuple[list[Article], list[InputProblem]]:
    """Every article in files, tables and folders, and every problem: one bad file loses no good one.

    Folders are read one level deep, in alphabetical order; pictures and the like in them are passed over, files that
    may hold articles and cannot be read (.doc, .xlsx) are named. ZIP archives are unpacked. Ids are made unique.
    ``keep_everything`` leaves menus, credits and captions in the texts.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "post.txt").write_text("Ships wait. The port is shut.", encoding="utf-8")
    ...     _ = Path(folder, "star.txt").write_text("", encoding="utf-8")
    ...     articles, problems = read_articles(folder)
    >>> [article.outlet for article in articles], len(problems)
    (['post'], 1)
    """
    articles: list[Article] = []
    problems: list[InputProblem] = []
    given = [paths] if isinstance(paths, str | Path) else paths
    for path in files_of(map(Path, given), problems):
        try:
            if path.suffix.lower() == ARCHIVE:
                articles += _packed(path, problems, keep_everything)
            elif path.suffix.lower() in TABLE_FILES:
                articles += _rows(read_table(existing(path), problems), path.name, problems)
            else:
                articles.append(read_article(path, keep_everything=keep_everything))
        except InputProblem as problem:
            problems.append(problem)
    taken: set[str] = set()
    return [replace(article, article_id=unique(article.article_id, taken)) for article in articles], problems


def _packed(path: Path, problems: list[InputProblem], keep_everything: bool) -> list[Article]:
    """The articles in an archive; what is wrong with one of its files is added to ``problems``."""
    with readable(existing(path)):
        data = path.read_bytes()
    articles: list[Article] = []
    for name, content in files_in(data, path.name):
        try:
            if Path(name).suffix.lower() in TABLE_FILES:
                articles += _rows(table_rows(content, name, problems), name, problems)
            else:
                articles.append(article_from_bytes(content, name, keep_everything=keep_everything))
        except InputProblem as problem:
            problems.append(problem)
    return articles


def _rows(rows: list[dict[str, str]], name: str, problems: list[InputProblem]) -> list[Article]:
    articles, refused = articles_from_rows(rows, name)
    problems += refused
    return articles
