import type { z } from 'zod';
import type { Domain, Expression } from '../../../db/daily-choices/model.ts';
import { rules } from '../../../db/evidence/model.ts';
import type { item } from '../../../db/life-history/model.ts';
import { dayPlus } from '../../../db/time/model.ts';
import { choiceOf, type PlainAnswer } from './choices/plain.ts';
import { instantAt, minutesOf } from './days.ts';
import type { Making } from './home.ts';
import type { StaffKey } from './staff.ts';

/** A choice written as it should not be. `rule` is the rule of evidence quality that finds it, or a longer look does. */
interface PoorChoice {
  readonly rule: string;
  readonly daysAgo: number;
  readonly at: string;
  readonly by: StaffKey;
  readonly domain: Domain;
  readonly offered: readonly [string, ...string[]];
  readonly answer: PlainAnswer;
  readonly shown: Expression;
  readonly observed?: string;
  readonly note?: string;
  /** Where it was not written within minutes. */
  readonly writtenAt?: string;
  /** Why somebody said later that the words stay. */
  readonly dismissed?: Answered;
}
/** What somebody wrote about a flag, so many days before the last one. */
interface Answered {
  readonly daysAgo: number;
  readonly by: StaffKey;
  readonly words: string;
}
/** A part of a story written as it should not be, by staff. */
interface PoorStory {
  readonly rule: string;
  readonly title: string;
  readonly words: string;
  readonly by: StaffKey;
  /** How it was worded later, and why. */
  readonly mended?: { readonly words: string; readonly reason: string };
}

const choice = (
  [rule, daysAgo, at, by]: readonly [string, number, string, StaffKey],
  domain: Domain,
  offered: PoorChoice['offered'],
  rest: Omit<PoorChoice, 'rule' | 'daysAgo' | 'at' | 'by' | 'domain' | 'offered'>,
): PoorChoice => ({ rule, daysAgo, at, by, domain, offered, ...rest });

const atOnce = { answer: 'took the first', shown: 'took' } as const;
const nightRound = ['21:31', '21:32', '21:33', '21:34', '21:35'] as const;

/** Dealt one after another to those made from parts. By everyone who writes: nobody writes well at the end of a night. */
export const poorChoices: readonly PoorChoice[] = [
  choice(['T8', 3, '12:50', 'joel'], 'food', ['Fish', 'Pie'], {
    ...atOnce,
    shown: 'face',
    observed: 'Seemed happy with it.',
  }),
  choice(['T2', 5, '09:10', 'joel'], 'clothes', ['Skirt', 'Trousers'], {
    ...atOnce,
    note: 'Choices offered and preferences respected.',
  }),
  choice(['T10', 6, '10:05', 'bernadette'], 'washing', ['Bath', 'Shower'], {
    answer: 'declined',
    shown: 'pushed-away',
    note: 'Refused care. Challenging behaviour as usual.',
  }),
  choice(['T13', 8, '10:20', 'shazia'], 'washing', ['Shower', 'Basin'], {
    ...atOnce,
    note: 'Eventually agreed after much encouragement.',
  }),
  choice(['T9', 9, '20:15', 'grace'], 'drink', ['Cocoa', 'Water'], {
    ...atOnce,
    note: 'No change. Continue current plan.',
    dismissed: {
      daysAgo: 8,
      by: 'grace',
      words: 'Five evenings before this one say how the cocoa was asked about. This line is for the night nurse.',
    },
  }),
  choice(['T18', 11, '13:00', 'joel'], 'food', ['Pie', 'Flan'], {
    ...atOnce,
    note: 'Person-centred care given, dignity maintained at all times.',
  }),
  choice(['T1', 12, '15:30', 'moira'], 'company', ['Lounge', 'Own room'], {
    ...atOnce,
    note: 'Family involved and happy with everything.',
    dismissed: {
      daysAgo: 4,
      by: 'moira',
      words: 'The call is written down whole under her life story, with what he said.',
    },
  }),
  choice(['T16', 14, '11:00', 'joel'], 'activity', ['Cards', 'Music'], {
    answer: 'not seen',
    shown: 'silence',
    note: 'No point asking, will not remember.',
  }),
  choice(['T6', 20, '22:10', 'bernadette'], 'rest', ['Bed', 'Chair'], {
    answer: 'declined',
    shown: 'turned-away',
    note: 'Would not settle due to dementia.',
  }),
  choice(['T11', 27, '19:20', 'tomasz'], 'music-and-television', ['Television', 'Music'], {
    ...atOnce,
    note: 'Television on, in best interests.',
  }),
  // One thing is no choice (D20), five in five minutes at the end of a shift are no conversations (D21).
  ...nightRound.map((writtenAt, at) =>
    choice(['D20', 2, ['08:30', '10:30', '13:00', '16:00', '19:30'][at] ?? '20:00', 'joel'], 'drink', ['Tea'], {
      ...atOnce,
      writtenAt,
    }),
  ),
];
export const poorStories: readonly PoorStory[] = [
  { rule: 'T5', title: 'Capacity', words: 'Lacks capacity.', by: 'tomasz' },
  { rule: 'T17', title: 'Sleeping downstairs', words: 'It was felt that downstairs is better.', by: 'shazia' },
  {
    rule: 'T1',
    title: 'Sunday visits',
    words: 'Family involved.',
    by: 'grace',
    mended: {
      words:
        'Her son said on the telephone on Friday that he would rather come at three, after her sleep; he does now.',
      reason: 'It did not say who, or what came of it.',
    },
  },
  { rule: 'T3', title: 'Mornings', words: 'Daughter wants an early start.', by: 'joel' },
];

/** Poor records on purpose, on those made from parts: a home has them, and whoever reads for quality should find them. */
export function planPoorRecords(making: Making): void {
  const others = making.lives.filter(({ key }) => key.startsWith('resident-'));
  if (others.length === 0) return;
  const nameAt = (at: number) => `resident/${others[at % others.length]?.key}`;
  for (const [at, poor] of poorChoices.entries()) planPoorChoice(making, poor, nameAt(poor.writtenAt ? 0 : at));
  for (const [at, poor] of poorStories.entries()) planPoorStory(making, poor, nameAt(at + 3), 10 - at);
}

function planPoorChoice(making: Making, poor: PoorChoice, resident: string): void {
  const { span, timeline, ids } = making;
  const { daysAgo, at, by, offered, writtenAt, rule, dismissed, ...rest } = poor;
  const day = dayPlus(span.last, -daysAgo);
  if (dismissed) planDismissal(making, { rule, resident, ...dismissed });
  timeline.put(day, minutesOf(writtenAt ?? at) + 3, by, (tell) => {
    const { choice: entry } = tell('dailyChoices.record', {
      resident: ids.of(resident),
      at: { precision: 'about', instant: instantAt(day, minutesOf(at)) },
      record: choiceOf({
        ...rest,
        howOffered: ['said-aloud'],
        offered: offered.map((label) => ({ label })),
        observer: ids.of(`staff/${by}`),
      }),
    });
    if (dismissed) ids.keep(`poor/${rule}`, entry);
  });
}

function planDismissal(
  { span, timeline, ids }: Making,
  { rule, resident, daysAgo, by, words }: Answered & { readonly rule: string; readonly resident: string },
): void {
  timeline.put(dayPlus(span.last, -daysAgo), 14 * 60, by, (tell) => {
    const entry = ids.of(`poor/${rule}`);
    tell('dismissals.dismiss', {
      resident: ids.of(resident),
      entry,
      flag: { rule, version: rules.find(({ id }) => id === rule)?.version ?? 1, field: 'note', sentence: 0 },
      reason: words,
    });
  });
}

function planPoorStory({ span, timeline, ids }: Making, poor: PoorStory, resident: string, daysAgo: number): void {
  const { title, by, mended } = poor;
  const day = dayPlus(span.last, -daysAgo);
  const details = (words: string): z.input<typeof item> => ({
    story: { heading: 'also-know', title, period: { type: 'now' }, places: [], people: [], beside: null },
    words: {
      ...{ voice: 'staff', words, language: null, how: null, understood: null, basis: 'opinion' },
      when: { precision: 'about', instant: instantAt(day, 16 * 60) },
      speaker: { type: 'staff', id: ids.of(`staff/${by}`) },
    },
    care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
    photographs: [],
    privacy: { tier: 'all staff' },
  });
  timeline.put(day, 17 * 60, by, (tell) => {
    const told = tell('lifeHistory.add', { resident: ids.of(resident), details: details(poor.words) });
    ids.keep(`poor/${title}`, told.item);
  });
  if (!mended) return;
  timeline.put(dayPlus(day, 1), 15 * 60, by, (tell) => {
    tell('lifeHistory.amend', {
      resident: ids.of(resident),
      item: ids.of(`poor/${title}`),
      details: details(mended.words),
      reason: mended.reason,
    });
  });
}
