"""The web app. Pages ask, look and say; nothing in here scores anything."""
