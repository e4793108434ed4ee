"""Make the typed book from well-formed documents; faults of meaning become findings."""
