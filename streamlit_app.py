"""The web form: names the pages and runs the chosen one."""

import streamlit as st

from mcda.language import speaking
from mcda.web import autosave, cached, entering, offered, session, theme, travel
from mcda.web.sheet import component
from mcda.web.show import around, frame, saving
from mcda.web.show.pages import PAGES

with speaking(session.state().language):
    offered.hold()
    st.set_page_config(page_title="Policy Ladder", layout="wide", initial_sidebar_state=252,
                       menu_items=theme.menu())  # fmt: skip
    cached.warm()
    pages = {
        page.key: st.Page(page.path, title=page.name, url_path=page.key, default=page is PAGES[0])
        for page in PAGES
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    here = next(key for key, page in pages.items() if page == chosen)
    autosave.arrive()
    entering.arrive()
    if onward := travel.arrive(here):
        autosave.keep()
        st.switch_page(pages[onward], query_params=autosave.address())
    frame.look()
    around.document()
    place = frame.side_bar(here)
    saving.dialogs()
    autosave.note_shown(here)
    if here != "estimates":
        component.mount(entering.POST, None)
    chosen.run()
    autosave.keep()
    autosave.put_address()
    saving.quiet_trouble(place)
