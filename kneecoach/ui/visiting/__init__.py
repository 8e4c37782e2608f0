"""A visit in the window, from the first question to the chart."""
