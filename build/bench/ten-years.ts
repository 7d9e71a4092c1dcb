import { join } from 'node:path';
import { handlers } from '../../electron/core/handlers.ts';
import { type Figure, median, quantile } from './figures.ts';
import { CHOICES_A_DAY, EVERY, type LongRecord, makeLongRecord, nowhere, RESIDENTS } from './long-record.ts';

const MONTH = 30;
const TEN_YEARS = 3652;
const ROUNDS = 15;
const SLOWER = 1.2;
const SEARCH_LIMIT = 50;
const LIKE_LIMIT = 100;

/** What a home of ten years costs beside one of a month, screen by screen; and words looked for, beside a LIKE scan. */
export async function tenYearFigures(folder: string): Promise<Figure[]> {
  const say = (line: string) => console.error(`  ${line}`);
  const month = makeLongRecord(join(folder, 'month.db'), MONTH, () => {});
  say('A month is written; ten years follow, some minutes');
  const years = makeLongRecord(join(folder, 'years.db'), TEN_YEARS, say);
  try {
    return [...screens(month, years), ...searches(years)];
  } finally {
    month.record.close();
    years.record.close();
  }
}

type Ask = (of: LongRecord, resident: LongRecord['residents'][number]) => unknown;
const reading = ({ record, staff }: LongRecord) =>
  // A query takes the reader's part of what a command is given.
  record.reading({ type: 'staff', id: staff, role: 'manager' }, new Date().toISOString()) as never;

const asked: Readonly<Record<string, Ask>> = {
  'Open a resident': (of, resident) => {
    handlers['residents.get'](reading(of), { resident });
    handlers['people.list'](reading(of), { resident });
    handlers['communication.get'](reading(of), { resident });
    handlers['lifeHistory.list'](reading(of), { resident });
    handlers['dailyChoices.today'](reading(of), { resident });
    handlers['decisions.list'](reading(of), { resident });
  },
  'Their choices': (of, resident) => {
    handlers['dailyChoices.list'](reading(of), { resident, limit: 60 });
    handlers['dailyChoices.offeredBefore'](reading(of), { resident });
  },
  'Their timeline': (of, resident) => handlers['lifeHistory.list'](reading(of), { resident }),
  'The home board': (of) => handlers['board.today'](reading(of)),
};

function screens(month: LongRecord, years: LongRecord): Figure[] {
  return Object.entries(asked).map(([measure, ask]) => {
    const [ours, peer]: [number[], number[]] = [[], []];
    for (let round = -2; round < ROUNDS; round += 1)
      for (const at of [3, 31, 58]) {
        const took = [timed(() => ask(years, residentAt(years, at))), timed(() => ask(month, residentAt(month, at)))];
        if (round >= 0) {
          ours.push(took[0] ?? Number.NaN);
          peer.push(took[1] ?? Number.NaN);
        }
      }
    return {
      measure: `${measure}: ten years against a month`,
      ours: median(ours),
      peer: median(peer),
      unit: 'ms',
      limit: { of: 'ratio', is: 'at-most', value: SLOWER },
      method: `the queries of the screen, in the core; ${RESIDENTS} residents, ${CHOICES_A_DAY} choices a day and 40 parts of a story each: ${years.choices.toLocaleString('en-GB')} against ${month.choices.toLocaleString('en-GB')}; calls taken in turn, medians`,
      detail: { 'ours p95': quantile(ours, 0.95), 'peer p95': quantile(peer, 0.95), samples: ours.length },
    };
  });
}

const residentAt = ({ residents }: LongRecord, at: number) => residents[at] ?? (residents[0] as never);

/** Words that are everywhere, now and then, hardly ever and nowhere; two together; one half typed. */
const mix = [
  'tea',
  'blue cup',
  'coffee',
  'garden',
  'quince',
  nowhere,
  'tea quince',
  'love garden',
  'quin',
  'juice love',
];

function searches(years: LongRecord): Figure[] {
  const ours: number[] = [];
  const byText: Record<string, number> = {};
  const sums = { ours: 0, like: 0 };
  for (const text of mix) {
    const own: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1)
      for (const resident of [null, residentAt(years, 31)]) {
        const took = timed(() =>
          resident
            ? handlers['search.inRecord'](reading(years), { resident, text })
            : handlers['search.inHome'](reading(years), { text }),
        );
        if (round >= 0) own.push(took);
      }
    ours.push(...own);
    byText[text.startsWith('xylophone') ? 'a word that is nowhere' : text] = median(own);
    sums.ours += median(own);
    sums.like += timed(() => scan(years, text));
  }
  const method = `in everyone’s record and in one, the ${mix.length} searches named beside, ${ROUNDS} times each; “tea” stands in every choice and is said in one of ${EVERY.tea}, “garden” in one of ${EVERY.garden}, “quince” in one of ${EVERY.quince.toLocaleString('en-GB')}`;
  return [
    {
      measure: 'The 50 newest matches, 95th percentile',
      ours: quantile(ours, 0.95),
      peer: null,
      unit: 'ms',
      limit: { of: 'ours', is: 'at-most', value: SEARCH_LIMIT },
      method,
      detail: { samples: ours.length, ...byText },
    },
    {
      measure: 'The same searches against a LIKE scan',
      ours: sums.ours,
      peer: sums.like,
      unit: 'ms',
      limit: { of: 'ratio', is: 'at-least', value: LIKE_LIMIT },
      method: 'the sum of the medians of all of them, against each once as LIKE over the same rows, the 50 newest',
    },
  ];
}

function scan({ record }: LongRecord, text: string): void {
  const words = text.split(' ');
  const each = words.map(() => `(choice LIKE ? OR words LIKE ?)`).join(' AND ');
  record.sqlite
    .prepare(`SELECT entry_id, at, choice, words FROM daily_choice WHERE ${each} ORDER BY entry_seq DESC LIMIT 50`)
    .all(words.flatMap((word) => [`%${word}%`, `%${word}%`]));
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
