"""Faults planted into the real policies, one at a time; `handbook check` must name each, where it stands, and nothing else."""
