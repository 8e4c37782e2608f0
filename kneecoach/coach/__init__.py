"""The coach: one visit from choosing to saving. It joins routine, session, diary and care; no Qt."""
