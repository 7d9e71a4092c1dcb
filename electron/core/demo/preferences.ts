import { dayPlus } from '../../../db/time/model.ts';
import type { Tally } from './choices/plan.ts';
import type { Making } from './home.ts';
import type { Life, Preference } from './life.ts';
import { randomFrom } from './random.ts';
import { statementOf, writerOf } from './story.ts';

/** What each person usually wants: from a statement at first, or from what was seen over many choices; then seen to hold. */
export function planPreferences(making: Making, tally: Tally): void {
  for (const life of making.lives) {
    const random = randomFrom(making.seed, `preferences/${life.key}`);
    for (const preference of life.preferences) {
      const { from } = preference;
      if ('pattern' in from) planPattern(making, tally, life, preference, from, random.int(4, 7));
      else planStated(making, life, preference, random.int(10, 17), random.int(10 * 60, 18 * 60));
    }
  }
}

function planStated(making: Making, life: Life, preference: Preference, afterBegun: number, minutes: number): void {
  const { timeline, ids, span } = making;
  const { key, domain, text, from, held = [], ended } = preference;
  if ('pattern' in from) return;
  const name = `preference/${life.key}/${key}`;
  const resident = () => ids.of(`resident/${life.key}`);
  const writer = writerOf(from);
  const day = dayPlus(span.begun, afterBegun);
  timeline.put(day, minutes + 4, writer, (tell) => {
    const { preference } = tell('preferences.record', {
      resident: resident(),
      preference: { domain, text },
      source: { type: 'statement', statement: statementOf(making, life, from, day, minutes) },
      holding: { on: day, saw: null, seenBy: ids.of(`staff/${writer}`) },
    });
    ids.keep(name, preference);
  });
  for (const [at, saw] of held.entries()) {
    const on = dayPlus(span.last, -4 - (held.length - 1 - at) * 9);
    const by = at % 2 === 0 ? 'grace' : 'shazia';
    timeline.put(on, 19 * 60 + 12 + at, by, (tell) => {
      tell('preferences.seenToHold', {
        resident: resident(),
        preference: ids.of(name),
        holding: { on, saw, seenBy: ids.of(`staff/${by}`) },
      });
    });
  }
  if (ended) {
    const on = dayPlus(span.last, -3);
    timeline.put(on, 18 * 60 + 5, 'moira', (tell) => {
      tell('preferences.end', { resident: resident(), preference: ids.of(name), on, reason: ended });
    });
  }
}

// Counted from the record itself, before the day's first choice: how often it was chosen, of how often it was offered.
function planPattern(
  { timeline, ids, span }: Making,
  tally: Tally,
  life: Life,
  { key, domain, text }: Preference,
  { pattern, option, saw }: Extract<Preference['from'], { pattern: string }>,
  beforeLast: number,
): void {
  const day = dayPlus(span.last, -beforeLast);
  timeline.put(day, 4 * 60 + 20, 'tomasz', (tell) => {
    const to = dayPlus(day, -1);
    const counted = tally.of(life.key, pattern, option);
    if (counted.outOf === 0) return;
    const seenBy = ids.of('staff/tomasz');
    const { preference } = tell('preferences.record', {
      resident: ids.of(`resident/${life.key}`),
      preference: { domain, text },
      source: { type: 'pattern', saw, from: span.first, to, counted, seenBy },
      holding: { on: to, saw: null, seenBy },
    });
    ids.keep(`preference/${life.key}/${key}`, preference);
  });
}
