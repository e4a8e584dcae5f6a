"""One office held by two on the same days."""

from django.db.models import Q

from relations.models import Tenure


def overlapping_holders(tenure):
    """Other tenures of this office that share more than the day of handing over with `tenure`."""
    others = Tenure.objects.filter(office=tenure.office).exclude(pk=tenure.pk)
    if tenure.end is not None:
        others = others.filter(start__lt=tenure.end)
    return (
        others.filter(Q(end__isnull=True) | Q(end__gt=tenure.start))
        .select_related("person")
        .order_by("start")
    )
