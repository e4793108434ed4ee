"""From bytes to values that know where they stand."""
