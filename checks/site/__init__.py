"""Build both languages of the site aside and swap them in."""
