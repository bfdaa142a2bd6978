"""The whole comparison on its way out: a page to read and print, a JSON document, a bundle to replicate."""

from framing.report.bundle import as_bundle
from framing.report.document import as_json
from framing.report.page import as_html
from framing.report.replication import replicate
from framing.report.view import blind_names

__all__ = ["as_bundle", "as_html", "as_json", "blind_names", "replicate"]
