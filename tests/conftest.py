"""How Hypothesis runs: without deadlines, since a busy machine is no fault.

``dev`` is light, for who has just changed a line; ``ci`` tries more, and the same examples each time; ``deep`` is for a
night (``make laws``). A law that is slow or easily exhausted says itself how many examples it wants; the others say
nothing and follow the profile.
"""

import os

from hypothesis import settings

settings.register_profile("dev", deadline=None, max_examples=25)
settings.register_profile("ci", deadline=None, max_examples=200, derandomize=True, print_blob=True)
settings.register_profile("deep", deadline=None, max_examples=5000)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "dev")
