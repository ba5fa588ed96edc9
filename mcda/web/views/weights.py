"""Weights: what matters more, in whose view."""

from mcda.language import say
from mcda.web import cached, session
from mcda.web.show import frame, judgements, stale, views_of, weights_said

frame.head("weights", say("How much it matters to move each criterion from its worst to its best "
                          "end."))  # fmt: skip
key = views_of.chosen()
if key is not None:
    ask, told = frame.beside(3, 2)
    mine = weights_said.of(key, cached.weights(session.text()))
    with ask:
        stale.notice(key, judgements.way_of(key))
        if judgements.never_asked(key):
            judgements.lead(key)
        judgements.choose_way(key)
        judgements.ask(key, mine)
    with told:
        weights_said.show(mine)
        views_of.about(key)
    views_of.remove(key)
views_of.add()
frame.foot("weights")
