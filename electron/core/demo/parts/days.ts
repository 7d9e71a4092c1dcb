import { type Asked, type Occasion, type Preference, when } from '../life.ts';
import type { Random } from '../random.ts';
import { everyday } from './everyday.ts';
import type { Faith } from './faiths.ts';
import type { OwnLines } from './names.ts';
import { quietRefusals, quietShows, wordsReach } from './stages.ts';
import type { Trade } from './trades.ts';

/** Some of what comes up in anyone's day, at this person's own hours and leanings, and something from their own trade. */
export function daysOf(random: Random, { activity }: Trade, { comesUp }: Faith): Occasion[] {
  const own = when('own', 'activity', random.pick(['10:40', '11:00', '14:50', '16:00']), {
    often: 0.55,
    offered: activity.offered,
    how: ['real-things', 'shown-how'],
    leans: [random.int(3, 6), random.int(2, 4)],
    says: activity.says,
    shows: [activity.shows.map((seen) => ['behaviour', seen] as const), []],
  });
  const some = random
    .shuffled(everyday)
    .slice(0, random.int(8, 9))
    .map((occasion) => fewerLines(random, occasion));
  return [...some, own, ...(comesUp ? [comesUp] : [])].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** A day's occasions as they are put to somebody of this level, and what can then be heard and seen. */
export function asAsked(days: readonly Occasion[], asked: Asked | null): Occasion[] {
  if (!asked || asked.profile.level >= 3) return [...days];
  const how = howPut(asked);
  if (wordsReach(asked))
    return days.map((occasion) => ({
      ...occasion,
      how,
      ...(occasion.says && { says: occasion.says.map((lines) => lines.slice(0, 1)) }),
    }));
  return days.map(({ says: _, no: __, ...occasion }) => ({
    ...occasion,
    how,
    shows: occasion.offered.map(() => quietShows[occasion.domain] ?? []),
    noShows: quietRefusals,
  }));
}

function howPut({ profile }: Asked): Occasion['how'] {
  if (profile.ways.every((way) => way === 'said-aloud')) return ['said-aloud'];
  return profile.level === 2 ? ['real-things', 'two-only'] : ['real-things', 'taste-or-touch', 'one-at-a-time'];
}

/** Some of what is said comes in the language that was there first. */
export function inOwnLanguage(days: readonly Occasion[], { no, ...lines }: OwnLines): Occasion[] {
  const given = new Map(Object.entries(lines));
  return days.map((occasion) => {
    const more = given.get(occasion.domain);
    given.delete(occasion.domain);
    const says = more
      ? occasion.offered.map((_, at) => [...(at === 0 ? more : []), ...(occasion.says?.[at] ?? [])])
      : null;
    const refusals = no && occasion.domain === 'washing' ? [...no, ...(occasion.no ?? [])] : null;
    return { ...occasion, ...(says && { says }), ...(refusals && { no: refusals }) };
  });
}

function fewerLines(random: Random, occasion: Occasion): Occasion {
  const few = <T>(lines: readonly T[], most: number) => random.shuffled(lines).slice(0, most);
  const leans = occasion.offered.map(() => random.int(1, 3));
  leans[random.int(0, leans.length - 1)] = 9;
  return {
    ...occasion,
    leans,
    ...(occasion.says && { says: occasion.says.map((lines) => few(lines, 3)) }),
    ...(occasion.shows && { shows: occasion.shows.map((shows) => few(shows, 2)) }),
    ...(occasion.no && { no: few(occasion.no, 2) }),
  };
}

/** What is usual, counted from the choices themselves. */
export function preferencesOf(random: Random, days: readonly Occasion[]): Preference[] {
  const [occasion] = random.shuffled(
    days.filter(({ domain, leans }) => (domain === 'drink' || domain === 'food') && leans !== undefined),
  );
  if (!occasion?.leans) return [];
  const option = occasion.leans.indexOf(9);
  const offered = occasion.offered[option] ?? '';
  const label = typeof offered === 'string' ? offered : offered[0];
  return [
    {
      key: 'usual',
      domain: occasion.domain,
      text: `${label}, as a rule`,
      from: {
        pattern: occasion.key,
        option,
        saw: `Offered with the others each time; ${label.charAt(0).toLowerCase()}${label.slice(1)} was taken most often.`,
      },
    },
  ];
}
