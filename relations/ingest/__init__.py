"""The one bridge between reading and rows."""
