"""What an editor says of each key of the language while one writes it, by the place where the key stands."""

from __future__ import annotations

from kneecoach.words import mark

HOVERS = {
    ("", ""): mark(
        "A routine, a programme, an exercise or a pain model for kneecoach. `kneecoach check "
        "FILE` finds every mistake."
    ),
    ("", "kneecoach"): mark(
        "What this file is: `routine 1`, `programme 1`, `exercise 1` or `pain-model 1`. It must be there."
    ),
    ("", "id"): mark(
        "The name in the diary: small letters, digits, single hyphens. Without it, the file's name."
    ),
    ("", "version"): mark('Your own count of versions, in quotation marks: `"2"`.'),
    ("", "name"): mark("What it is called, in one language or several: `{{en: Plank, ja: プランク}}`."),
    ("", "about"): mark("What it is for, in a sentence or two."),
    ("", "sources"): mark(
        "Where the prescription comes from: a paper, a page, your own notes. One line or a list."
    ),
    ("", "reviewed"): mark(
        "`yes` where a professional has read it; otherwise the runner is told that nobody has."
    ),
    ("", "frequency"): mark(
        "How often: `daily`, `3 a week`, `2 a day`, `every 2nd day`, or keys such as `times`, "
        "`per`, `rest days`."
    ),
    ("", "length"): mark(
        "How long it lasts: `6 weeks`, `4-6 weeks`, `at least 6 weeks`, `10 days` or `not stated`."
    ),
    ("", "maintenance"): mark("How often it goes on afterwards: `1 a week`."),
    ("", "start"): mark(
        "What must hold before it begins: `{{days since injury: 5}}`, `{{can walk: 30 min}}`, or a text."
    ),
    ("", "test"): mark("An exercise done as a test, with the band of pain scores in which one may go on."),
    ("", "pain"): mark(
        "The pain model: `strict` (without it), `runner-2`, `thomee`, one of your own, written out here, "
        "or `not stated`."
    ),
    ("", "notes"): mark("What else the runner should know; a text or a list."),
    ("", "exercises"): mark("Exercises of your own, each under its id."),
    ("", "sections"): mark("Named parts of a session, each with its `steps`."),
    ("", "every step"): mark(
        "What is written once for all steps here: `{{sets: 3, reps: 10}}`. A step's own value goes before."
    ),
    ("", "steps"): mark("What to do, one entry with a hyphen for each: `- exercise: hip-lift`."),
    ("", "stages"): mark("The stages of a programme, in their order."),
    ("", "routines"): mark("Routines side by side, each under its id and with its own frequency."),
    ("", "exercise"): mark(
        "The id of an exercise: of this file, of `exercises/` beside it, or of those that come "
        "with the program."
    ),
    ("", "hold"): mark(
        "A position kept: `20 s`, `20-30 s`, `as long as you can`, a list with one for each "
        "set, or `not stated`."
    ),
    ("", "reps"): mark(
        "How many times: `10`, `10-15`, `20 in all`, `20 steps`, `[12, 10, 8]`, `as many as you"
        " can` or `not stated`."
    ),
    ("", "tempo"): mark(
        "The parts of a rep with their times, in their order: `{{lift: 2 s, hold: 3 s, lower: 3 s}}`."
    ),
    ("", "time"): mark("A bout of walking, rolling, work: `3 min`; with `reps`, so many in that time."),
    ("", "distance"): mark("How far: `400 m`, `1-2 km`, `1 mile`."),
    ("", "sets"): mark("How many sets: `3`, `2-3` or `not stated`; 1 without it."),
    ("", "sides"): mark(
        "`each` (numbers are for each side), `left`, `right`, `both`, `affected`, `unaffected`,"
        " `not stated`, or a dose for each."
    ),
    ("", "order"): mark(
        "When the side changes: `set` (without it), `side` (all sets of one side first), `rep`, or "
        "`not stated`."
    ),
    ("", "rest"): mark(
        "The rest between sets, `60 s`, `not stated` for all rests, or one for each place: "
        "`{{reps: 5 s, sets: 60 s}}`."
    ),
    ("", "prepare"): mark("The time to get into position; 5 s without it, or that of the exercise."),
    ("", "switch"): mark("The time to change sides; 5 s without it."),
    ("", "load"): mark(
        "What to lift, or how hard: `free`, `10 kg`, `15 RM`, `RPE 7-8`, `light effort`, `70 %`, "
        "`red band`, or one for each set."
    ),
    ("", "beat"): mark("Beats a minute, 20 to 240; a count then lasts one beat."),
    ("", "with both"): mark("The parts of a rep that both limbs do: `lift`."),
    ("", "limit"): mark("How far to go, such as an angle."),
    ("", "stop"): mark("When to end; a text or a list."),
    ("", "equipment"): mark("What it needs; a text or a list."),
    ("", "picture"): mark("A PNG or JPEG file beside this one: `wall-sit.png`."),
    ("", "cues"): mark(
        "Short lines for the far view, by part: `hold: Keep still`. About 40 characters, 20 in Japanese."
    ),
    ("", "progress"): mark("How the dose may grow: `{{by: 5 s, after: 3 sessions, if: lower band}}`."),
    ("", "weeks"): mark(
        "Other doses from week to week, `{{1: {{reps: 5}}, 2-4: {{reps: 8}}}}`, or the weeks in"
        " which it is done, `3+`, `3+ (ours)` or `not stated`."
    ),
    ("", "levels"): mark(
        "Other doses from easier to harder, as a list, `- {{reps: 10}}`, or by number: `{{1: {{reps: 5}}}}`."
    ),
    ("", "level"): mark("The level to begin with; 1 without it."),
    ("", "optional"): mark("`yes` where the runner may leave it out."),
    ("", "or"): mark("Exercises that may stand in, with the same dose."),
    ("", "skip on"): mark(
        "Days without it: `sunday`, `match day`, `day before a race`, `running day`, or a list."
    ),
    ("", "rounds"): mark("How often all its steps are done: `3`, `2-3`."),
    ("", "repeat until"): mark(
        "Again and again until a time, a way or the runner's own end: `20 min`, `1 mile`, `as "
        "long as you can`."
    ),
    ("", "pick one"): mark("Steps of which one is done, the first without a choice."),
    ("", "again"): mark("The id or the name of a section above that is done once more."),
    ("", "ice"): mark("Icing: a time up to 20 min."),
    ("", "for"): mark("Whom this stage is for, in your words: `those who jump in their sport`."),
    ("", "enter when"): mark("When this stage may begin: conditions, a number of sessions, or `not stated`."),
    ("", "next when"): mark("When the next stage begins: `test in band`, `3 sessions`, or `not stated`."),
    ("", "setup"): mark("How to get into position."),
    ("", "move"): mark("What to do."),
    ("", "feel"): mark("Where it is felt."),
    ("", "caution"): mark("What to watch."),
    ("", "easier"): mark("Ids of easier exercises."),
    ("", "harder"): mark("Ids of harder exercises."),
    ("", "kind"): mark("What the exercise is, by which `check` judges its dose."),
    ("", "one-sided"): mark("`yes` where one limb works at a time."),
    ("", "side means"): mark("Which limb LEFT and RIGHT name: `the leg you stand on`."),
    ("", "words"): mark("A large word for a part of a rep, where `Lift` says too little: `lift: Hips up`."),
    ("", "muscles"): mark("The muscles it is for, the main one first."),
    ("", "times"): mark("How many times: `3`, `2-3`."),
    ("", "per"): mark("Each `day` or each `week`."),
    ("", "every"): mark("On every so many days: `2nd day`, `3 days`."),
    ("", "days"): mark("The days of the programme on which it is done, from 1: `6`, `1-3`, `8+`, `9, 18`."),
    ("", "rest days"): mark("Days of rest between, at least."),
    ("", "windows"): mark("The times of day: `[morning, evening]`."),
    ("", "gap"): mark("The least time between two sessions of a day: `6 h`."),
    ("", "after last"): mark("`yes`: the rest also stands after the last one."),
    ("", "by"): mark("By how much it grows: `5 s`, `2 reps`, `1 set`, `2.5 kg`, `1 level`."),
    ("", "after"): mark("After how many: `3 sessions`."),
    ("", "if"): mark("On which conditions, joined by `and`: `lower band and all reps done`."),
    ("", "to"): mark("Up to where it grows, or to which load: `60 s`, `level 3`, `6 RM`."),
    ("", "else"): mark("What happens otherwise: `stay`, `back` or `not stated`."),
    ("", "in band"): mark("The scores in which the test is passed: `0-3`."),
    ("", "same time"): mark("`yes`: always at the same time of day."),
    ("", "days since injury"): mark("Days since the injury, at least."),
    ("", "days since surgery"): mark("Days since the surgery, at least."),
    ("", "can walk"): mark("How long or how far one can walk: `30 min`, `1 km`."),
    ("", "passed"): mark("A test of your own that is passed."),
    ("", "bands"): mark(
        "The three bands from 0 to 10 without a gap: `{{lower: 0-2, middle: 3-5, upper: 6-10}}`."
    ),
    ("", "ask"): mark("When the score is asked for."),
    ("", "rules"): mark("What to do at which score: `- {{when: during, above: 5, do: stop}}`."),
    ("", "lower"): mark("The lower band: `0-2`."),
    ("", "middle"): mark("The middle band: `3-5`."),
    ("", "upper"): mark("The upper band, up to 10: `6-10`."),
    ("", "when"): mark("Which score: `during`, `later` or `morning`."),
    ("", "above"): mark("Above a score, or above `before` or `usual morning`."),
    ("", "and above"): mark("And above the score before, too."),
    ("", "from"): mark("From this score on."),
    ("", "up to"): mark("Up to this score; beside `do: keep`."),
    ("", "do"): mark("What is offered: `stop` (only `during`), `ease off`, or `keep` (beside `up to`)."),
    ("", "figure"): mark(
        "How the exercise is drawn: its poses, which of them each part of a rep leads to, and "
        "what stands around."
    ),
    ("", "view"): mark("From where it is seen: `side` (without it) or `front`."),
    ("", "props"): mark("What stands around: `[{{mat: 12}}]`."),
    ("", "poses"): mark("The poses by their names; `start` must be one of them."),
    ("", "parts"): mark("The pose that each part of a rep leads to: `{{lift: top, lower: start}}`."),
    ("", "cycle"): mark("The poses of a movement that goes round and round."),
    ("", "period"): mark("How long one round of the cycle takes: `1.2 s`."),
    ("", "show"): mark("The poses that are drawn on paper, up to four."),
    ("", "quiet"): mark("The poses in which no muscle works."),
    ("", "form"): mark(
        "What must be true of a pose, with its source: `{{pose: top, line: [shoulder, hip, near"
        " knee], within: 5}}`."
    ),
    ("group", "progress"): mark(
        "How the rounds may grow: `{{by: 1 round, after: 2 sessions, if: no rise, to: 6 rounds}}`."
    ),
    ("section", "progress"): mark("How the rounds may grow; only beside `rounds`: `{{by: 1 round}}`."),
    ("pose", "from"): mark("A pose above this one, taken over; what is written here is different."),
    ("", "hips"): mark("Where the hips are: `[0, 53]`, in per cent of the body's height from the floor up."),
    ("", "shoulders"): mark("Where the shoulders are: `[-38, 6.4]`."),
    ("", "stand"): mark("The leg that is stood on: `{{leg: near, at: 0, shank: 22, knee: 78}}`."),
    ("", "kneel"): mark("The leg that is knelt on: `{{leg: near, at: [0, 3.6], knee: 90}}`."),
    ("", "trunk"): mark("How far the trunk tips forward: 0 upright, 90 face down, -90 on the back."),
    ("", "curl"): mark("How far the back rounds, in degrees; below 0 it arches."),
    ("", "neck"): mark("How far the neck nods forward against the trunk, in degrees."),
    ("", "head"): mark("How far the head nods forward against the neck, in degrees."),
    ("", "legs"): mark("Both legs: `{{hip: 90, knee: 90}}` or `{{foot: [12, 0]}}`."),
    ("", "near leg"): mark("The leg that works, in front in the picture."),
    ("", "far leg"): mark("The other leg, behind in the picture."),
    ("", "arms"): mark("Both arms: `{{shoulder: 90, elbow: 10}}` or `{{hand: [25, 77]}}`."),
    ("", "near arm"): mark("The arm on the side that works."),
    ("", "far arm"): mark("The arm on the other side."),
    ("", "leg"): mark("Which leg carries: `near` (without it) or `far`."),
    ("", "at"): mark("A place, `30` or `[30, 12]`, in per cent of the body's height."),
    ("", "shank"): mark("How far the shank leans forward, in degrees."),
    ("carry", "heel"): mark("How far the heel is raised, in degrees."),
    ("leg", "heel"): mark("Where the heel is: a place, or a joint of the body."),
    ("", "hip"): mark(
        "The thigh forward from the line of the trunk, in degrees; from the front, out to the side."
    ),
    ("", "knee"): mark("How far the knee bends, in degrees."),
    ("", "ankle"): mark("The toes up from a right angle, in degrees; below 0 they point."),
    ("", "toes"): mark("How far the ball of the foot bends, in degrees."),
    ("", "tuck"): mark(
        "How far the shank points out of the picture, in degrees; from the side besides `out`. "
        "From the front, the forearm too."
    ),
    ("", "lift"): mark("From the front, how far the thigh points out of the picture, in degrees."),
    ("", "out"): mark("How far the whole limb turns out of the picture, in degrees."),
    ("", "foot"): mark("Where the sole is, under the ankle: `[12, 0]`, or a joint of the body."),
    ("", "ball"): mark("Where the ball of the foot is: a place, or a joint of the body."),
    ("leg", "to"): mark("The joint from which the place is counted: `far knee`."),
    ("arm", "to"): mark("The joint from which the place is counted: `near ankle`."),
    ("", "aim"): mark("The direction of toes, fingers or forearm, in degrees above straight ahead."),
    ("", "bend"): mark("Which way knee or elbow goes: `usual` (without it), `back`, `ahead`, or -1 to 1."),
    ("", "slides"): mark("`yes`: on its way to another place the foot keeps to the floor."),
    ("", "shoulder"): mark("The arm forward from the line of the trunk, in degrees; 180 is overhead."),
    ("", "elbow"): mark("How far the elbow bends, in degrees."),
    ("", "wrist"): mark("How far the hand bends back, in degrees."),
    ("", "grip"): mark("The hand: `open` (without it), `fist`, or `under` the body."),
    ("", "hand"): mark("Where the open hand is: `[25, 77]`, or a joint of the body."),
    ("", "fist"): mark("Where the closed hand is: a place, or a joint of the body."),
    ("", "forearm"): mark("Where the elbow of a planted forearm is."),
    ("", "wide"): mark("How wide it is, in per cent of the body's height."),
    ("", "high"): mark("How high it is, in per cent of the body's height."),
    ("", "joints"): mark("The joints that it runs between or lies on: `[near palm, near ball]`."),
    ("", "flip"): mark("`yes` turns it to the other side."),
    ("", "pose"): mark("The pose that this is true of."),
    ("", "line"): mark("Joints on one line: `[shoulder, hip, near knee]`."),
    ("", "floor"): mark("Joints on the floor: `[near heel]`."),
    ("", "below"): mark("Joints of which each is lower than the next."),
    ("", "bent"): mark("Knees and elbows that are clearly bent: `[far knee]`."),
    ("", "within"): mark("By how many degrees the line may bend; 5 without it."),
    ("", "source"): mark("Who says so."),
    ("rest", "reps"): mark("The rest between two reps or two holds."),
    ("rest", "sets"): mark("The rest between two sets."),
    ("rest", "sides"): mark("The rest between the sides, in place of the change-over."),
    ("rest", "exercises"): mark("The rest before the next step."),
    ("group rest", "rounds"): mark("The rest between two rounds."),
    ("group rest", "exercises"): mark("The rest between the steps inside."),
    ("rule", "by"): mark("By how many points above it is."),
    ("frequency", "days"): mark("The weekdays: `[monday, thursday]`."),
    ("stage", "pain"): mark("Another pain model than the programme's, in this stage: `up to 3`."),
    ("stage", "weeks"): mark("The weeks of this stage: `1-4`, `5+`."),
    ("stage", "steps"): mark(
        "What to do, one entry with a hyphen for each: `- exercise: hip-lift`; or `not stated`, where the "
        "source does not say what is done in this stage."
    ),
    ("frequency", "weeks"): mark("Other frequencies from week to week: `{{1: 1 a week, 2+: 3 a week}}`."),
    ("card", "sources"): mark("Where the exercise comes from, and what of it is yours."),
    ("text", "en"): mark("The text in English."),
    ("text", "ja"): mark("The text in Japanese."),
    ("cues", "prepare"): mark("While getting into position."),
    ("cues", "hold"): mark("While holding."),
    ("cues", "lift"): mark("While lifting."),
    ("cues", "lower"): mark("While lowering."),
    ("cues", "move"): mark("For every part that has no cue of its own."),
    ("cues", "work"): mark("While working, or in a set at one's own pace."),
    ("cues", "rest"): mark("While resting."),
    ("cues", "switch"): mark("While changing sides."),
    ("cues", "ice"): mark("While icing."),
}
