"""Opening, making and downloading a case."""

from __future__ import annotations

import streamlit as st

from mcda.web import cached, session
from mcda.web import draft as drafts
from mcda.web.show import faults as shown
from mcda.web.show import region
from mcda.web.show.words import plain

_CORE = ("rd_intensity", "cluster_strength", "business_environment", "regional_disparity",
         "public_cost", "time_to_effect")  # fmt: skip


def examples() -> None:
    """A button for each example case."""
    from mcda.files.examples import examples

    for key, title in examples().items():
        st.button(plain(title), key=f"example/{key}", width="stretch",
                  on_click=session.handler(_open_example), args=(key,))  # fmt: skip


def _open_example(key: str) -> None:
    session.open_draft(cached.example(key))


def upload() -> None:
    """A case file of one's own, up to 2 MiB."""
    widget = session.key("upload")
    st.file_uploader("A case file (.yaml)", type=["yaml", "yml"], key=widget,
                     on_change=session.handler(_open_file), args=(widget,))  # fmt: skip
    shown.listing("The file cannot be read", session.state().opening, by_line=True)


def _open_file(widget: str) -> None:
    given = session.entered(widget)
    if given is not None:
        session.open_text(given.getvalue())


def download() -> None:
    """The case file, with the library's definitions written in where nothing is faulty."""
    text = session.text()
    st.download_button("Download the case file", cached.full_text(text).encode(),
                       drafts.file_name(session.draft(), "yaml"), "application/yaml",
                       key="download_case", on_click=session.handler(session.keep), args=(text,),
                       width="stretch")  # fmt: skip


def new_case() -> None:
    """The four answers that a new case starts from."""
    from mcda.files.library import criteria, policies

    known, measures = criteria(), policies()
    with st.form(session.key("new"), border=False):
        parts = {part: session.key("new", part) for part in ("title", "region", "policies",
                                                             "criteria")}  # fmt: skip
        st.text_input("Title", key=parts["title"], autocomplete="off",
                      placeholder="as in Upgrading the region’s manufacturing")  # fmt: skip
        regions = region.names()
        st.selectbox("Region", ["", *regions], key=parts["region"],
                     format_func=lambda key: regions.get(key, "None of these"))  # fmt: skip
        st.multiselect("Measures to compare", list(measures), key=parts["policies"],
                       format_func=lambda key: measures[key].name,
                       placeholder="Pick two or more; your own can be added later")  # fmt: skip
        st.multiselect("Criteria", list(known), [key for key in _CORE if key in known],
                       format_func=lambda key: known[key].name, key=parts["criteria"])  # fmt: skip
        st.form_submit_button(
            "Make the case", type="primary", on_click=session.handler(_make), args=(parts,)
        )


def _make(parts: dict[str, str]) -> None:
    from mcda.files.examples import new_case

    given = {part: session.entered(widget) for part, widget in parts.items()}
    title = str(given["title"] or "").strip() or "New case"
    session.open_new(new_case(title, given["region"] or None, given["criteria"], given["policies"]))
