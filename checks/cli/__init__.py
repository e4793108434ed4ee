"""The `handbook` command: one small module for each command."""
