"""Findings and verdicts as text and as JSON, one small module for each."""
