/** Words that say a figure went up or down; the part of speech does not matter. */
const UP =
  'rose rise rises risen rising up grew grow grows grown growing gain gains gained gaining climb climbs climbed climbing increase increases increased increasing jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advances advanced advancing add adds added adding raise raises raised raising higher rally rallied rallies rebound rebounded expand expands expanded expanding leap leapt leaped spike spiked swell swelled improve improved improves boost boosted boosts lift lifted lifts widen widened edged hike hiked hikes growth accelerate accelerated recovered';
const DOWN =
  'fell fall falls fallen falling down drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing lose loses lost losing slip slips slipped slipping slide slides slid sliding shed sheds shedding cut cuts cutting plunge plunges plunged plunging tumble tumbles tumbled tumbling sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking lower lowered lowers reduce reduces reduced reducing contract contracted contracts contracting slump slumps slumped dip dips dipped plummet plummets plummeted ease eased eases narrow narrowed narrows slash slashed trim trimmed decline slowed slows cool cooled dived retreated weakened';
const EITHER = 'went moved move change changed changes changing revised adjusted turned swung';

export const risingWords: ReadonlySet<string> = new Set(UP.split(' '));
export const fallingWords: ReadonlySet<string> = new Set(DOWN.split(' '));
export const changeVerbs: ReadonlySet<string> = new Set([...risingWords, ...fallingWords, ...EITHER.split(' ')]);
