"""The web form: names the pages and runs the chosen one."""

import streamlit as st

from mcda.web import cached, travel
from mcda.web.show import frame
from mcda.web.show.pages import PAGES

st.set_page_config(page_title="Policy Ladder", layout="wide", initial_sidebar_state=252)
cached.warm()
pages = {
    page.key: st.Page(page.path, title=page.name, url_path=page.key, default=page is PAGES[0])
    for page in PAGES
}
chosen = st.navigation(list(pages.values()), position="hidden")
here = next(key for key, page in pages.items() if page == chosen)
if onward := travel.arrive(here):
    st.switch_page(pages[onward])
frame.look()
frame.side_bar(here)
chosen.run()
