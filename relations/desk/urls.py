from django.urls import path

from . import front, lost, merging, past, views, writing

app_name = "desk"
urlpatterns = [
    path("", front.front, name="front"),
    path("mine/", front.mine, name="mine"),
    path("reports/", front.reports, name="reports"),
    path("reports/<int:pk>/", front.answer, name="answer"),
    path("lost/", lost.lost_quotes, name="lost"),
    path("lost/keep/", lost.keep, name="keep"),
    path("queue/", views.queue, name="queue"),
    path("undo/", views.undo, name="undo"),
    path("add/", writing.add, name="add"),
    path("say/", writing.say, name="say"),
    path("merge/<slug:going>/<slug:staying>/", merging.merge, name="merge"),
    path("events/<slug:public_id>/decide/", views.decide, name="decide"),
    path("events/<slug:public_id>/prove/", views.prove, name="prove"),
    path("events/<slug:public_id>/edit/", writing.edit, name="edit"),
    path("events/<slug:public_id>/history/", past.history, name="history"),
    path("events/<slug:public_id>/restore/", past.restore, name="restore"),
    path("events/<slug:public_id>/find/", merging.find, name="find"),
    path("events/<slug:public_id>/split/", merging.split, name="split"),
]
