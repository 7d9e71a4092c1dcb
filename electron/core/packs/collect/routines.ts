import { domainInWords } from '../../../../db/daily-choices/model.ts';
import {
  besideInWords,
  helpInWords,
  type Outcomes,
  type OwnRow,
  signsInWords,
  type Turn,
  takenInWords,
  type Week,
} from '../../../../db/outcomes/model.ts';
import { getOutcomes } from '../../../../db/outcomes/queries.ts';
import {
  clockInWords,
  daysInWords,
  driftAsks,
  driftInWords,
  type Kept,
  type KeptSpan,
  type RoutineRow,
  restInWords,
  unheardInWords,
  windowInWords,
} from '../../../../db/routines/model.ts';
import { getRoutines } from '../../../../db/routines/queries.ts';
import { daysBetween, happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import { countOf, type Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

interface Parts {
  readonly blocks: Block[];
  readonly entries: number[];
}

/** What the person wants by the clock against what happened, and how the plan goes: the person's own word on it first. */
export function routineParts(gathering: Gathering): Parts {
  const { context, resident } = gathering;
  const { routines } = getRoutines(context, resident.id);
  const outcomes = getOutcomes(context, resident.id);
  const written = [...outcomes.own.filter(({ from }) => from === 'asked'), ...outcomes.seen];
  return {
    blocks: [...routines.map((row) => routinePart(row, gathering)), ...outcomesPart(outcomes, gathering)],
    entries: [
      ...routines.flatMap(routineEntries),
      ...written.flatMap(({ entrySeq, withdrawn }) => (withdrawn ? [] : [entrySeq])),
    ],
  };
}

const routineEntries = ({ words, ended }: RoutineRow): number[] => [
  ...words.map(({ entrySeq }) => entrySeq),
  ...(ended ? [ended.entrySeq] : []),
];

function routinePart(row: RoutineRow, gathering: Gathering): Block {
  const { resident } = gathering;
  const { routine, words, kept, ended, changes } = row;
  const unheard = ended ? null : unheardInWords(row, resident);
  const facts = [
    ['Part of the plan', row.partOfPlan],
    ['Shown by choices', [domainInWords[routine.shownBy.domain], routine.shownBy.thing].filter(Boolean).join(': ')],
    ...changes.map((each) => [
      'Wanted before',
      `${windowInWords(each.before)}, ${daysInWords(each.before.days)}, until ${happenedInWords(each.at)}: ${each.reason}`,
    ]),
    ['Ended', ended && `${happenedInWords(ended.at)}: ${ended.reason}`],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  return {
    type: 'part',
    title: `By the clock: ${routine.what}`,
    blocks: [
      {
        type: 'lead',
        text: `${resident.preferredName} wants it from ${windowInWords(routine)}, ${daysInWords(routine.days)}.`,
      },
      ...(unheard ? [{ type: 'gap' as const, text: unheard }] : []),
      ...words.map((each) => ({ type: 'voice' as const, voice: voiceOf(each.words, gathering, each.entrySeq) })),
      ...(kept ? against(kept, gathering) : []),
      { type: 'facts', rows: facts },
      { type: 'entries', entries: routineEntries(row) },
    ],
  };
}

/** The days as a strip, their numbers, and what a drift asks of people. */
function against(kept: Kept, { resident }: Gathering): Leaf[] {
  const { now, before, drift, days } = kept;
  const first = before?.from ?? now.from;
  const rest = restInWords(now);
  const strip: Leaf = {
    type: 'strip',
    caption: `Day by day, ${shortDateInWords(first)} to ${shortDateInWords(now.to)}. The band is what ${resident.preferredName} wants.`,
    count: daysBetween(first, now.to) + 1,
    days: days.map(({ day, off, choice: _, ...each }) => ({ ...each, at: daysBetween(first, day), within: off === 0 })),
  };
  return [
    ...(drift ? [{ type: 'paragraph' as const, text: `${driftInWords(drift)} ${driftAsks(resident)}` }] : []),
    ...(days.length > 0 ? [strip] : []),
    { type: 'tally', rows: [now, ...(before ? [before] : [])].map((span) => tallyOf(span)) },
    ...(rest.length > 0
      ? [{ type: 'note' as const, text: `Since ${shortDateInWords(now.from)}: ${rest.join(' ')}` }]
      : []),
  ];
}

const tallyOf = ({ from, to, within, timed, usual }: KeptSpan) =>
  countOf(
    `Within the window, ${shortDateInWords(from)} to ${shortDateInWords(to)}`,
    within,
    timed,
    `days with a time${usual === null ? '' : `; the middle of these times is ${clockInWords(usual)}`}`,
  );

/** The person's own word first; then help and routines week by week with what was changed between; then what staff saw. */
function outcomesPart(outcomes: Outcomes, gathering: Gathering): Block[] {
  const { names, resident } = gathering;
  const own = outcomes.own.filter(({ withdrawn }) => withdrawn === null);
  const seen = outcomes.seen.filter(({ withdrawn }) => withdrawn === null);
  if (own.length === 0 && seen.length === 0 && outcomes.turns.length === 0) return [];
  const name = resident.preferredName;
  return [
    {
      type: 'part',
      title: 'How it goes',
      blocks: [
        ...(own.length === 0 ? [{ type: 'gap' as const, text: `${name} was not asked yet how it goes.` }] : []),
        ...own.flatMap((row) => ownLeaves(row, gathering)),
        {
          type: 'part',
          title: 'Week by week',
          blocks: [
            weeksTable(outcomes, name),
            {
              type: 'note',
              text: 'Help: daily choices about washing, hair and other care, and what staff saw besides. It is about the plan, and no mark for anybody.',
            },
          ],
        },
        { type: 'part', title: 'Before a change and after it', blocks: turnLeaves(outcomes.turns) },
        {
          type: 'part',
          title: 'What staff saw when help was offered',
          blocks: [
            {
              type: 'table',
              columns: [
                { title: 'When, and who saw it', share: 3 },
                { title: 'Help offered', share: 3 },
                { title: 'What was seen', share: 5 },
              ],
              rows: seen.map(({ at, seen: what }) => [
                `${happenedInWords(at)}\n${names.staff(what.observer)}`,
                what.help,
                [`${name} ${signsInWords(what.signs)}.`, what.what].filter(Boolean).join(' '),
              ]),
            },
          ],
        },
      ],
    },
  ];
}

function ownLeaves({ words, entrySeq, from, about, taken, by }: OwnRow, gathering: Gathering): Leaf[] {
  const took = taken ? `${gathering.names.staff(by)} took it to mean: ${takenInWords[taken]}.` : null;
  const on = from === 'review' ? 'When the plan was looked at together.' : `About: ${about ?? 'the plan as a whole'}.`;
  return [
    { type: 'voice', voice: voiceOf(words, gathering, entrySeq) },
    { type: 'note', text: [on, took].filter(Boolean).join(' ') },
  ];
}

/** Time runs down the page; what was changed stands in the week in which it was. */
function weeksTable({ weeks, turns }: Outcomes, name: string): Leaf {
  const changed = ({ from, to }: Week) =>
    turns.filter(({ day }) => day >= from && day <= to).map(({ day, title }) => `${shortDateInWords(day)}: ${title}`);
  return {
    type: 'table',
    columns: [
      { title: 'Week from', share: 3 },
      { title: `${name}’s own word`, share: 2 },
      { title: 'Help offered', share: 4 },
      { title: 'Days within the window', share: 2 },
      { title: 'Changed in it', share: 3 },
    ],
    rows: weeks
      .toReversed()
      .map((week) => [
        shortDateInWords(week.from),
        week.own === 0 ? 'Not heard on it' : `${week.own}`,
        helpInWords(week.help),
        week.kept && week.kept.timed > 0 ? `${week.kept.within} of ${week.kept.timed}` : 'None with a time',
        changed(week).toReversed().join('\n'),
      ]),
  };
}

const turnLeaves = (turns: readonly Turn[]): Leaf[] => [
  {
    type: 'table',
    columns: [
      { title: 'Changed', share: 3 },
      { title: 'Why', share: 4 },
      { title: 'Before and after', share: 5 },
    ],
    rows: turns.map((turn) => [`${turn.title}\n${shortDateInWords(turn.day)}`, turn.reason, besideInWords(turn)]),
  },
];
