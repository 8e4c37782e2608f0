"""HOW IT LOOKS: a person drawn from joint data. Poses and a moment go in, flat shapes come out. No Qt.

Lengths are in body heights: 1.0 is from sole to crown. x runs to the right, y up, the floor is y = 0.
"""
