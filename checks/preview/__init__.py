"""What a change of the policies changes: in words, and for whom."""
