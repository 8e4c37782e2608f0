"""What people write for words of the language when they have not looked them up."""

from __future__ import annotations

_WEEKDAYS_SHORT = {
    "monday": ("mon", "mo", "mondays", "月曜日", "月曜", "月"),
    "tuesday": ("tue", "tues", "tu", "tuesdays", "火曜日", "火曜", "火"),
    "wednesday": ("wed", "we", "wednesdays", "水曜日", "水曜", "水"),
    "thursday": ("thu", "thur", "thurs", "th", "thursdays", "木曜日", "木曜", "木"),
    "friday": ("fri", "fr", "fridays", "金曜日", "金曜", "金"),
    "saturday": ("sat", "sa", "saturdays", "土曜日", "土曜", "土"),
    "sunday": ("sun", "su", "sundays", "日曜日", "日曜", "日"),
}
# Those that may mean another one, too: named, and never written unasked.
DOUBTFUL = {
    **dict.fromkeys(("both sides", "両方", "両側", "両足"), ("each", "both")),
    **dict.fromkeys(("criteria", "criterion"), ("start", "next when")),
}
# Each with the word of ours that is meant.
EVERYDAY = {
    **dict.fromkeys(("repetitions", "repetition", "times", "回数", "反復"), "reps"),
    **dict.fromkeys(("series", "セット", "セット数"), "sets"),
    **dict.fromkeys(("duration", "length", "時間"), "time"),
    **dict.fromkeys(("keep", "stay", "保持", "キープ"), "hold"),
    **dict.fromkeys(("pause", "break", "recovery", "休憩", "休み"), "rest"),
    **dict.fromkeys(("左右", "側"), "sides"),
    **dict.fromkeys(("title", "名前"), "name"),
    **dict.fromkeys(("comment", "remark", "メモ", "備考"), "notes"),
    **dict.fromkeys(("description", "説明"), "about"),
    **dict.fromkeys(("運動", "種目", "エクササイズ"), "exercise"),
    **dict.fromkeys(("each side", "both sides", "left and right", "right and left", "左右それぞれ"), "each"),
    **dict.fromkeys(
        ("left/right", "right/left", "l/r", "r/l", "both each", "either side", "左右とも"), "each"
    ),
    **dict.fromkeys(("左", "左側", "l", "lt"), "left"),
    **dict.fromkeys(("右", "右側", "r", "rt"), "right"),
    **dict.fromkeys(("両方", "両側", "両足"), "both"),
    **dict.fromkeys(("sore side", "painful side", "患側", "痛む側"), "affected"),
    **dict.fromkeys(("program", "programm", "プログラム"), "programme"),
    **dict.fromkeys(("phases", "periods", "段階", "ステージ"), "stages"),
    **dict.fromkeys(("how often", "schedule", "頻度"), "frequency"),
    **dict.fromkeys(("how long", "duration in weeks", "期間"), "length"),
    **{short: day for day, shorts in _WEEKDAYS_SHORT.items() for short in shorts},
    **dict.fromkeys(("injured", "injured side", "operated", "operated side", "weaker side"), "affected"),
    **dict.fromkeys(("uninjured", "uninvolved", "healthy side", "healthy"), "unaffected"),
    **dict.fromkeys(("good side", "other side", "健側", "痛まない側"), "unaffected"),
    **dict.fromkeys(("author", "source", "reference", "references", "出典", "参考", "引用"), "sources"),
    **dict.fromkeys(("depth", "range of motion", "rom", "angle", "可動域", "角度", "深さ"), "limit"),
    **dict.fromkeys(("goal", "goals", "aim", "instructions", "tips", "purpose", "目的", "目標"), "notes"),
    **dict.fromkeys(("pace", "intensity", "weight", "resistance", "負荷", "重さ", "強度", "きつさ"), "load"),
    **dict.fromkeys(("effort", "exertion", "きつさ"), "load"),
    **dict.fromkeys(("criteria", "criterion", "prerequisite", "prerequisites", "開始条件"), "start"),
    **dict.fromkeys(("needs", "you need", "gear", "道具", "用意するもの"), "equipment"),
    **dict.fromkeys(("image", "photo", "写真", "画像", "図"), "picture"),
    **dict.fromkeys(("metronome", "bpm", "メトロノーム"), "beat"),
}
