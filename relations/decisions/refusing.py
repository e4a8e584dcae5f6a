class Refused(ValueError):
    """The decision can't be carried out; its words say why, to the one who decided."""
