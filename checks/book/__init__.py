"""The rules as typed values: what the engine computes with, the audit proves and the pages show."""
