"""The hosted entry: page config and navigation, nothing else."""

from framing.app.entry import main

main()
