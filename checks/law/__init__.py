"""The law layer: beside what the house rule says, what may lawfully be taken. No clock, no I/O, no figure of its own."""
