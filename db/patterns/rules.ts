import { ENOUGH_TRIES } from '../communication/model.ts';
import type { DailyChoiceRow, Domain } from '../daily-choices/model.ts';
import { isFoodOrDrink } from '../daily-choices/rules.ts';
import type { Instant } from '../time/model.ts';
import { happenedKey } from '../voices/rules.ts';
import {
  type ClearTimes,
  type DayTime,
  dayTimeOf,
  dayTimes,
  type OfferedThing,
  type Patterns,
  type PlaceTaken,
  type SecondLook,
} from './model.ts';

/** A choice that stands, as far as patterns look at it. */
export type Counted = Pick<DailyChoiceRow, 'at' | 'choice' | 'later'>;

/** Offered less often than this, a thing shows no pattern. */
const ENOUGH = 5;
/** "Declined 9 of 10": four in five and more is worth asking about. */
const OFTEN = 0.8;
/** The same care declined so many times in seven days asks for a second look (domain B1, escalators). */
export const CARE_DECLINED = 5;
export const CARE_DAYS = 7;
/** A shift, in hours: food and drink declined all through one is for the nurse (domain B1, escalators). */
const SHIFT_HOURS = 8;
const CHANCE = 0.05;

/** What many choices show together, from numbers alone: which they are stands beside each. */
export function patternsOf(choices: readonly Counted[], span: { from: string; to: string }): Patterns {
  const things = thingsOffered(choices);
  const places = (['left', 'right', 'first', 'last'] as const).flatMap((place) => placeTaken(choices, place) ?? []);
  const came = whatCame(choices);
  const swapped = choices.filter(({ choice }) => choice.swap.check !== 'not-done');
  return {
    ...span,
    choices: choices.length,
    times: byTime(choices),
    clear: clearTimesOf(choices),
    things,
    came,
    places,
    swaps: {
      done: swapped.length,
      changed: swapped.filter(({ choice }) => choice.swap.check === 'changed').length,
    },
    looks: [...thingsToAskAbout(choices), ...placesToWatch(places), ...undelivered(came)],
  };
}

/** Care that is declined again and again: washing, appearance and the rest of care, by kind, over seven days. */
export function careDeclined(choices: readonly Counted[]): SecondLook[] {
  const declined = choices.filter(({ choice }) => choice.answer.type === 'declined' && isCare(choice.domain));
  return [...Map.groupBy(declined, ({ choice }) => choice.domain)].flatMap(([domain, { length: times }]) =>
    times >= CARE_DECLINED ? [{ type: 'care-declined' as const, domain, times }] : [],
  );
}

/** When the last shift began, as it is counted here. */
export const startOfShift = (now: Instant): Instant =>
  new Date(Date.parse(now) - SHIFT_HOURS * 3_600_000).toISOString();

/** Food and drink declined all through the last shift: twice at least, and nothing taken in between or since. */
export function nothingTaken(choices: readonly Counted[], since: Instant): SecondLook[] {
  const asked = choices.filter(({ at, choice }) => happenedKey(at) >= since && isFoodOrDrink(choice.domain));
  const all = asked.length >= 2 && asked.every(({ choice }) => choice.answer.type === 'declined');
  return all ? [{ type: 'nothing-taken', times: asked.length }] : [];
}

/** Help with the person's own body, as it is asked about day by day. */
export const isCare = (domain: Domain) => domain === 'washing' || domain === 'appearance' || domain === 'other-care';

function byTime(choices: readonly Counted[]): Patterns['times'] {
  const at = Map.groupBy(choices, (each): DayTime | null => dayTimeOf(each.at));
  return dayTimes.flatMap((time) => {
    const own = at.get(time) ?? [];
    if (own.length === 0) return [];
    const declined = own.filter(({ choice }) => choice.answer.type === 'declined').length;
    const unseen = own.filter(({ choice }) => choice.answer.type === 'no-choice-seen').length;
    return [{ at: time, chosen: own.length - declined - unseen, declined, unseen }];
  });
}

/** When in the day the answer was clear, kind by kind, the most often asked first; where only the day is known it is left out. */
export function clearTimesOf(choices: readonly Counted[]): ClearTimes[] {
  const kinds = [...Map.groupBy(choices, ({ choice }) => choice.domain)].map(([domain, own]) => {
    const at = Map.groupBy(own, (each): DayTime | null => dayTimeOf(each.at));
    const times = dayTimes.flatMap((time) => {
      const asked = at.get(time) ?? [];
      const clear = asked.filter(({ choice }) => choice.reading?.certainty === 'clear').length;
      return asked.length > 0 ? [{ at: time, clear, of: asked.length }] : [];
    });
    return { domain, times, of: times.reduce((sum, { of }) => sum + of, 0) };
  });
  return kinds
    .filter(({ of }) => of >= ENOUGH_TRIES)
    .sort((one, other) => other.of - one.of)
    .map(({ of: _, ...kind }) => kind);
}

/** Things by name within their kind, the most often offered first. */
function thingsOffered(choices: readonly Counted[]): OfferedThing[] {
  const found = new Map<string, OfferedThing>();
  for (const { choice } of choices) {
    choice.offered.forEach(({ label }, index) => {
      const key = `${choice.domain} ${label.toLocaleLowerCase('en-GB')}`;
      const known = found.get(key) ?? { domain: choice.domain, label, offered: 0, chosen: 0, declined: 0 };
      const { answer } = choice;
      found.set(key, {
        ...known,
        offered: known.offered + 1,
        chosen: known.chosen + (answer.type === 'chosen' && answer.options.includes(index) ? 1 : 0),
        declined: known.declined + (answer.type === 'declined' ? 1 : 0),
      });
    });
  }
  return [...found.values()].sort((a, b) => b.offered - a.offered || a.label.localeCompare(b.label, 'en-GB'));
}

function whatCame(choices: readonly Counted[]): Patterns['came'] {
  const chosen = choices.filter(
    ({ choice }) => choice.answer.type === 'chosen' || choice.answer.type === 'chose-other',
  );
  const outcomes = chosen.map(({ choice, later }) => (later[0]?.delivery ?? choice.delivery).outcome);
  const of = (type: (typeof outcomes)[number]['type']) => outcomes.filter((each) => each.type === type).length;
  const reasons = outcomes.flatMap((each) => (each.type === 'not-delivered' ? [each.reason] : []));
  return {
    chosen: chosen.length,
    delivered: of('delivered'),
    changedMind: of('changed-mind'),
    owed: of('later'),
    notDelivered: [...Map.groupBy(reasons, (reason) => reason)]
      .map(([reason, { length: times }]) => ({ reason, times }))
      .sort((a, b) => b.times - a.times),
  };
}

/**
 * The choices in which one thing was taken and it was noted what stood at this side, or was named first or last; by
 * chance that would be what was taken once in as many times as things were offered.
 */
export function askedWithPlace<Row extends Pick<Counted, 'choice'>>(
  choices: readonly Row[],
  place: PlaceTaken['place'],
) {
  return choices.flatMap((row) => {
    const { offered, answer } = row.choice;
    const [only, ...more] = answer.type === 'chosen' ? answer.options : [];
    const at = offered.findIndex((each) => standsAt(each, place, offered.length));
    if (offered.length < 2 || only === undefined || more.length > 0 || at < 0) return [];
    return [{ row, taken: only === at, chance: 1 / offered.length }];
  });
}

/** How often what stood or was named there was taken, beside how often by chance alone. */
function placeTaken(choices: readonly Counted[], place: PlaceTaken['place']): PlaceTaken | null {
  const asked = askedWithPlace(choices, place);
  if (asked.length === 0) return null;
  const times = asked.filter(({ taken }) => taken).length;
  const chances = asked.map(({ chance }) => chance);
  return {
    place,
    times,
    outOf: asked.length,
    byChance: Math.round(chances.reduce((sum, chance) => sum + chance, 0) * 10) / 10,
    beyondChance: asked.length >= ENOUGH && atLeastByChance(chances, times) <= CHANCE,
  };
}

function standsAt(
  { side, place: named }: Counted['choice']['offered'][number],
  place: PlaceTaken['place'],
  offered: number,
): boolean {
  if (place === 'first') return named === 1;
  return place === 'last' ? named === offered : side === place;
}

/** How likely at least so many come about, each by its own chance (Poisson binomial, summed up exactly). */
export function atLeastByChance(chances: readonly number[], times: number): number {
  let exactly = [1];
  for (const chance of chances) {
    exactly = Array.from(
      { length: exactly.length + 1 },
      (_, hits) => (exactly[hits] ?? 0) * (1 - chance) + (exactly[hits - 1] ?? 0) * chance,
    );
  }
  return exactly.slice(times).reduce((sum, each) => sum + each, 0);
}

/** Declined whatever stood beside it; chosen where something else could have been. */
function thingsToAskAbout(choices: readonly Counted[]): SecondLook[] {
  const often = (part: 'declined' | 'chosen', things: readonly OfferedThing[]) =>
    things.filter((thing) => thing.offered >= ENOUGH && thing[part] / thing.offered >= OFTEN);
  const besideOthers = choices.filter(({ choice }) => choice.offered.length > 1);
  return [
    ...often('declined', thingsOffered(choices)).map((thing) => ({ type: 'declined-often' as const, thing })),
    ...often('chosen', thingsOffered(besideOthers)).map((thing) => ({ type: 'chosen-often' as const, thing })),
  ];
}

const placesToWatch = (places: readonly PlaceTaken[]): SecondLook[] =>
  places.flatMap((taken) => (taken.beyondChance ? [{ type: 'same-place' as const, taken }] : []));

function undelivered({ chosen, notDelivered }: Patterns['came']): SecondLook[] {
  const times = notDelivered.reduce((sum, each) => sum + each.times, 0);
  // One in five: more often than a kitchen now and then runs out.
  return times >= 3 && times / chosen >= 0.2 ? [{ type: 'not-delivered', times, outOf: chosen }] : [];
}
