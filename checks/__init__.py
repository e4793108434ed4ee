"""The rules of a department as one executable source: read, validate, compute, audit, explain."""
