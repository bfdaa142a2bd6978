"""What each number means, and where it comes from."""

from framing.app import frame, method

frame.title("Method", "What does each number mean?", method.LEAD)
method.measures()
method.sources()
