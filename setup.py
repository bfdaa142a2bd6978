"""The one thing that pyproject.toml cannot say: the bundled events and the method travel inside the package."""

from setuptools import find_namespace_packages, setup

setup(
    packages=[*find_namespace_packages(include=["framing", "framing.*"]), "framing._corpora", "framing._docs"],
    package_dir={"framing._corpora": "corpora", "framing._docs": "docs"},
)
