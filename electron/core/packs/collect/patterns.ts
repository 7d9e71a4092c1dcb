import { pronounsOf } from '../../../../db/areas/model.ts';
import { type DailyChoiceRow, domainInWords, reasonInWords } from '../../../../db/daily-choices/model.ts';
import { dayTimeInWords, dayTimes, lookInWords, type Patterns, placeInWords } from '../../../../db/patterns/model.ts';
import { patternsOf } from '../../../../db/patterns/rules.ts';
import type { Block } from '../document/model.ts';
import type { Gathering } from './gathering.ts';

/** As many things as fit a third of a page; the rest was offered less often. */
const MOST_THINGS = 10;

/** What the choices of the period show together, as the screen shows it, from all of them and not from the sample. */
export function patternsPart(choices: readonly DailyChoiceRow[], { resident, from, to }: Gathering): Block {
  const found = patternsOf(choices, { from, to });
  return {
    type: 'part',
    title: 'Patterns',
    blocks: [
      { type: 'note', text: 'Numbers for staff to look at with the person. They decide nothing.' },
      {
        type: 'part',
        title: 'Worth a second look',
        blocks: [
          {
            type: 'table',
            columns: [
              { title: 'What shows', share: 3 },
              { title: 'What to ask', share: 2 },
            ],
            rows: found.looks.map((look) => {
              const { saw, ask } = lookInWords(look, resident);
              return [saw, ask];
            }),
          },
        ],
      },
      { type: 'part', title: 'By time of day', blocks: [byTime(found)] },
      ...(found.clear.length > 0
        ? [
            {
              type: 'part' as const,
              title: 'Clear answers, by kind of choice and time of day',
              blocks: [whenClear(found)],
            },
          ]
        : []),
      { type: 'part', title: 'By what was offered', blocks: [byThing(found)] },
      { type: 'part', title: 'Chosen, and what came of it', blocks: [byOutcome(found, pronounsOf(resident).their)] },
      { type: 'part', title: 'Where the answer stood', blocks: byPlace(found) },
    ],
  };
}

const byTime = ({ times }: Patterns): Block & { type: 'table' } => ({
  type: 'table',
  columns: [{ title: 'When', share: 3 }, { title: 'Chosen' }, { title: 'Declined' }, { title: 'No choice seen' }],
  rows: times.map(({ at, chosen, declined, unseen }) => [
    dayTimeInWords[at],
    ...[chosen, declined, unseen].map((count) => `${count}`),
  ]),
});

const whenClear = ({ clear }: Patterns): Block & { type: 'table' } => ({
  type: 'table',
  columns: [
    { title: 'About', share: 3 },
    ...dayTimes.map((time) => ({ title: dayTimeInWords[time].split(',')[0] ?? time, share: 2 })),
  ],
  rows: clear.map(({ domain, times }) => [
    domainInWords[domain],
    ...dayTimes.map((time) => {
      const counted = times.find(({ at }) => at === time);
      return counted ? `${counted.clear} of ${counted.of}` : '';
    }),
  ]),
});

const byThing = ({ things }: Patterns): Block & { type: 'table' } => ({
  type: 'table',
  columns: [{ title: 'What', share: 3 }, { title: 'Offered' }, { title: 'Chosen' }, { title: 'Declined' }],
  rows: things
    .slice(0, MOST_THINGS)
    .map(({ domain, label, offered, chosen, declined }) => [
      `${label} (${domainInWords[domain].toLowerCase()})`,
      ...[offered, chosen, declined].map((count) => `${count}`),
    ]),
});

function byOutcome({ came }: Patterns, their: string): Block & { type: 'table' } {
  const rows: [string, number][] = [
    ['Delivered', came.delivered],
    ['Owed still', came.owed],
    [`Changed ${their} mind`, came.changedMind],
    ...came.notDelivered.map(({ reason, times }): [string, number] => [
      `Not delivered: ${reasonInWords[reason].toLowerCase()}`,
      times,
    ]),
  ];
  return {
    type: 'table',
    columns: [
      { title: 'What came of it', share: 3 },
      { title: 'Times', share: 3 },
    ],
    rows: rows.filter(([, times]) => times > 0).map(([what, times]) => [what, `${times} of ${came.chosen} chosen`]),
  };
}

function byPlace({ places, swaps }: Patterns): (Block & { type: 'table' | 'note' })[] {
  if (places.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [{ title: 'Taken was', share: 3 }, { title: 'Times' }, { title: 'Of' }, { title: 'By chance' }],
      rows: places.map(({ place, times, outOf, byChance }) => [
        placeInWords[place],
        ...[times, outOf, byChance].map((count) => `${count}`),
      ]),
    },
    {
      type: 'note',
      text: `Sides swapped and asked again ${swaps.done} times: another answer ${swaps.changed} times.`,
    },
  ];
}
