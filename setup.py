"""The one thing that pyproject.toml cannot say: the bundled events, in corpora/, travel inside the package."""

from setuptools import find_namespace_packages, setup

setup(
    packages=[*find_namespace_packages(include=["framing", "framing.*"]), "framing._corpora"],
    package_dir={"framing._corpora": "corpora"},
)
