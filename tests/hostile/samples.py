"""Files of the kinds that do not ship as routines: a programme with everything, a pain model."""

from __future__ import annotations

PROGRAMME = """\
kneecoach: programme 1
id: knee
name: {en: Back to running, ja: もう一度走るために}
sources: [ours]
length: 12 weeks
frequency: {times: 3, per: week, rest days: 1}
pain: thomee
start:
  - {days since injury: 5}
  - {can walk: 30 min}
  - {passed: {en: the check, ja: 確認}}
test: {exercise: single-leg-bridge, reps: 3, sides: affected, in band: 0-3, per: day, same time: yes}
stages:
  - id: calm
    name: {en: Calm, ja: 落ち着かせる}
    weeks: 1-4
    steps:
      - exercise: plank
        hold: 20 s
        picture: plank.png
        levels: [{hold: 20 s}, {hold: 30 s}, {exercise: side-bridge, hold: 30 s, sides: each}]
  - id: build
    name: Build
    weeks: 3-8
    next when: test in band and 6 sessions
    frequency: 2 a week
    steps:
      - exercise: hip-lift
        sets: 3
        reps: 10
        rest: 60 s
        weeks: {3: {reps: 8}, 5: {reps: 12}}
        limit: As far as it is comfortable
        stop: [the back hurts]
        progress: {by: 2 reps, after: 3 sessions, if: lower band and good form}
  - {id: run, name: Run, weeks: 9-12, steps: [{exercise: easy-jog, time: 20 min}]}
maintenance: 1 a week
"""
SIDE_BY_SIDE = """\
kneecoach: programme 1
name: Two
length: 6 weeks
routines:
  push: {name: Push, frequency: 2 a week, steps: [{exercise: plank, hold: 20 s}]}
  pull:
    name: Pull
    frequency: every 2nd day
    steps:
      - rounds: 3
        steps: [{exercise: hip-lift, reps: 10}, {exercise: plank, hold: 30 s, optional: yes}]
"""
PAIN_MODEL = """\
kneecoach: pain-model 1
name: {en: Up to 4, ja: 4まで}
about: {en: An example., ja: 作例です。}
bands: {lower: 0-2, middle: 3-4, upper: 5-10}
ask: [before, during, morning]
rules:
  - {when: during, above: 4, do: stop}
  - {when: during, above: before, by: 2, do: ease off}
  - {when: morning, above: usual morning, do: ease off}
sources: [ours]
"""
