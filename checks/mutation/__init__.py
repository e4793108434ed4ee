"""Mutation of the rules: every small change of a decision table must be noticed by an example or by the audit."""
