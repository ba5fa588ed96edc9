"""A user's words are shown as they stand; the browser test shows it in Chromium too."""

from __future__ import annotations

import pytest

from mcda.web.show.words import html, plain


@pytest.mark.parametrize(("given", "shown"), [
    ("R&D, 50 % (net)", "R&D, 50 % (net)"),
    ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
    ("$x^2$", r"\$x^2\$"),
    ("[l](http://a.b)", "\\[l\\](http:\u200b//a.b)"),
    (":red[no]", ":\u200bred\\[no\\]"),
    (":smile:", ":\u200bsmile:"),
    ("a -> b", "a -\u200b\\> b"),
    ("<b>", r"\<b\>"),
    ("&lt;", r"\&lt;"),
    ("two\nlines", "two lines"),
])  # fmt: skip
def test_marks_of_markdown_are_undone(given: str, shown: str) -> None:
    assert plain(given) == shown


def test_marks_of_html_are_undone() -> None:
    assert (
        html("<img src=\"x\" onerror='y'>") == "&lt;img src=&quot;x&quot; onerror=&#x27;y&#x27;&gt;"
    )
