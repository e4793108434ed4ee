"""Compute what follows in a case: pure functions of a book and a case, without clock or I/O."""
