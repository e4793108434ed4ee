"""Rules in words, in both languages: the same sentence on pages, in verdicts and in findings."""
