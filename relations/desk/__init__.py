"""The desk: the pages on which people decide. Views only; what a decision does is in relations.decisions."""
