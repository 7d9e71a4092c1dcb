import { type Delivery, type Domain, isFoodOrDrink, type Reaction } from '../../../../db/daily-choices/model.ts';
import { dayPlus } from '../../../../db/time/model.ts';
import { instantAt } from '../days.ts';
import type { Random } from '../random.ts';
import type { Asking } from './answers.ts';
import { ateOrDrank, gapsIn, tookIt } from './gaps.ts';

/** When something promised came about: days on, minutes of that day. */
export interface Later {
  readonly days: number;
  readonly minutes: number;
}
interface Came {
  readonly delivery: Delivery;
  readonly later: (Later & { readonly delivery: Delivery }) | null;
  readonly note: string | null;
}

const canWait: readonly Domain[] = [
  'activity',
  'outdoors',
  'washing',
  'visits-and-calls',
  'company',
  'appearance',
  'music-and-television',
];

/** How it was taken, as anyone would have seen it. */
export const readReaction = (random: Random, seen: Reaction): Delivery['reaction'] => ({
  seen,
  text: random.chance(0.4) ? random.pick(tookIt[seen]) : null,
});

function given(random: Random, domain: Domain): Delivery {
  const outcome = { type: 'delivered' } as const;
  if (!random.chance(0.45)) return { outcome, reaction: null };
  if (isFoodOrDrink(domain) && random.chance(0.35))
    return { outcome, reaction: { seen: 'content', text: random.pick(ateOrDrank) } };
  return { outcome, reaction: readReaction(random, random.chance(0.86) ? 'content' : 'neither') };
}
const left = (random: Random): Delivery => ({
  outcome: { type: 'left-as-wished' },
  reaction: random.chance(0.25) ? readReaction(random, 'content') : null,
});

/** What came of an answer: mostly what was asked for; sometimes late, sometimes not at all, and then why. */
export function deliveryOf(
  asking: Asking,
  answer: 'chosen' | 'chose-other' | 'declined',
  chosen: readonly number[],
): Came {
  const { random, occasion } = asking;
  if (answer === 'declined') return ofDecline(asking);
  const came = random.next();
  if (came < 0.055) return notGiven(random, occasion.domain);
  if (came < 0.105 && canWait.includes(occasion.domain)) return promised(asking);
  const others = occasion.offered
    .filter((_, at) => !chosen.includes(at))
    .map((each) => (typeof each === 'string' ? each : each[0]));
  if (came > 0.965 && others.length > 0) {
    return {
      delivery: { outcome: { type: 'changed-mind', to: random.pick(others) }, reaction: null },
      later: null,
      note: null,
    };
  }
  return { delivery: given(random, occasion.domain), later: null, note: null };
}

function ofDecline({ random, occasion }: Asking): Came {
  if (occasion.domain === 'washing' && random.chance(0.08)) {
    const why =
      'Wet through after the night; skin was red. Warm flannel under a towel, two minutes, told at each step.';
    return {
      delivery: { outcome: { type: 'done-anyway', why }, reaction: readReaction(random, 'upset') },
      later: null,
      note: 'Told Tomasz.',
    };
  }
  return { delivery: left(random), later: null, note: null };
}

function notGiven(random: Random, domain: Domain): Came {
  const [reason, text, note] = random.pick(gapsIn(domain));
  const reaction = random.chance(0.4) ? readReaction(random, 'upset') : null;
  return { delivery: { outcome: { type: 'not-delivered', reason, text }, reaction }, later: null, note };
}

function promised({ random, occasion, day, minutes }: Asking): Came {
  const tomorrow = minutes > 16 * 60 || random.chance(0.3);
  const due = tomorrow ? random.int(10 * 60, 15 * 60) : minutes + random.int(60, 150);
  const later = { days: tomorrow ? 1 : 0, minutes: due + random.int(0, 30) };
  const [reason, text] = random.pick(gapsIn(occasion.domain));
  const delivery = random.chance(0.85)
    ? given(random, occasion.domain)
    : ({ outcome: { type: 'not-delivered', reason, text }, reaction: null } as const);
  const outcome = {
    type: 'later',
    due: { precision: 'about', instant: instantAt(dayPlus(day, later.days), due) },
  } as const;
  return {
    delivery: { outcome, reaction: null },
    later: random.chance(0.9) ? { ...later, delivery } : null,
    note: null,
  };
}
