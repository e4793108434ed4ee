"""Render the rules for the site: macros, templates and pictures, all from the book."""
