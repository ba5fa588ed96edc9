"""Compare: what was changed between two cases, who moved, and because of what."""

from mcda.language import say
from mcda.web import comparing as sides
from mcda.web.show import compared, comparing, frame

frame.head("compare", say("What was changed between two cases, who moved, and because of what."))
saved = sides.SavedCases()
left, right = frame.beside()
with left:
    before = comparing.pick("before", saved)
with right:
    after = comparing.pick("after", saved)
comparing.trouble(saved)
if before is None or after is None:
    comparing.what_to_do()
elif not comparing.faulty(before, after):
    compared.show(before, after)
frame.foot("compare")
