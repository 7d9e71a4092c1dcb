import { speakerOf } from '../../../../db/best-interests/names.ts';
import { wishInWords } from '../../../../db/people/model.ts';
import {
  type Comparison,
  compared,
  isOpen,
  type Point,
  type PointRow,
  personsViews,
  type ReviewRow,
  reviewTypes,
} from '../../../../db/reviews/model.ts';
import { listReviews } from '../../../../db/reviews/queries.ts';
import { columnOf, columns, type Plan } from '../../../../db/support-plan/model.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { changesPart } from './support-plan.ts';
import { voiceOf } from './voice.ts';

/** Assessments and reviews, the newest first: what changed because of what, then each point voice by voice. */
export function gatherReviews(gathering: Gathering): Gathered {
  const { context, resident } = gathering;
  const rows = listReviews(context, resident.id);
  const plan = getPlan(context, resident.id);
  const blocks: Block[] =
    rows.length === 0
      ? [{ type: 'gap', text: `Nothing has been talked through with ${resident.preferredName} from a template yet.` }]
      : rows.flatMap((row) => reviewParts(rows, row, plan, gathering));
  return {
    sections: [
      {
        area: 'neutral',
        title: 'Assessments and reviews',
        banner: `Each point asks ${resident.preferredName} first, then family or an advocate, then staff.`,
        resident: resident.fullName,
        blocks,
      },
    ],
    entries: rows.flatMap(entriesOf),
    photographs: [],
    samples: ['Assessments and reviews: every one, signed or open, with every point.'],
  };
}

/** The entries that a review rests on. */
export const entriesOf = ({ entrySeq, answers, signed, stopped }: ReviewRow): number[] => [
  entrySeq,
  ...answers.flatMap(pointEntries),
  ...[signed, stopped].flatMap((each) => (each ? [each.entrySeq] : [])),
];
const pointEntries = ({ views, unheard, came }: PointRow): number[] => [
  ...views.map((each) => each.entrySeq),
  ...unheard.map((each) => each.entrySeq),
  ...(came ? [came.entrySeq] : []),
];

/** One review: where it stands, what changed since the one before, then its points. */
function reviewParts(all: readonly ReviewRow[], row: ReviewRow, plan: Plan, gathering: Gathering): Block[] {
  const { names } = gathering;
  const found = compared(all, row, plan);
  const title = `${reviewTypes[row.type]}, ${happenedInWords(row.at)}`;
  const facts = [
    { label: 'Begun', value: `${happenedInWords(row.at)}, by ${names.staff(row.by)}` },
    {
      label: 'Template',
      value:
        row.template.version === 0
          ? `As it came, ${shortDateInWords(row.template.shippedOn)}`
          : `The home’s version ${row.template.version}`,
    },
    ...(row.signed
      ? [
          { label: 'Signed', value: `${happenedInWords(row.signed.at)}, by ${names.staff(row.signed.by)}` },
          { label: 'Next by', value: shortDateInWords(row.signed.nextOn) },
        ]
      : []),
    ...(row.stopped ? [{ label: 'Stopped', value: `${happenedInWords(row.stopped.at)}: ${row.stopped.reason}` }] : []),
  ];
  return [
    {
      type: 'part',
      title,
      blocks: [
        { type: 'facts', rows: facts },
        ...(isOpen(row) ? [{ type: 'gap' as const, text: openLine(row) }] : []),
        ...(found.before
          ? [
              {
                type: 'note' as const,
                text: `Set beside “${reviewTypes[found.before.type]}”, ${happenedInWords(found.before.at)}.`,
              },
            ]
          : []),
        { type: 'entries', entries: [row, row.signed, row.stopped].flatMap((each) => (each ? [each.entrySeq] : [])) },
      ],
    },
    ...changesPart(
      found.changes,
      gathering,
      found.before
        ? 'From a preference to what was changed, since the one before'
        : 'From a preference to what was changed',
    ),
    ...saidPart(found, gathering),
    ...involvedPart(found, gathering),
    ...row.points.flatMap((point) => pointPart(row, point, plan, gathering)),
  ];
}

const openLine = ({ lacks }: ReviewRow) =>
  lacks.length === 0
    ? 'It is still open: nothing is missing, and nobody has signed it.'
    : `It is still open: ${lacks.length === 1 ? 'one answer is' : `${lacks.length} answers are`} missing.`;

/** What the person said at the review before and at this one, side by side, where they were heard at both. */
function saidPart({ said, before }: Comparison, gathering: Gathering): Block[] {
  if (!before) return [];
  const pairs = said.flatMap(({ title, was, now }) => {
    const [then, since] = [was.at(-1), now.at(-1)];
    return then && since && then.view !== since.view ? [{ title, then, since }] : [];
  });
  if (pairs.length === 0) return [];
  return [
    {
      type: 'part',
      title: `What ${gathering.resident.preferredName} said or showed, then and now`,
      // A part of its own each, so that its title is never left alone at the foot of a page.
      blocks: pairs.map(({ title, then, since }) => ({
        type: 'part',
        title,
        blocks: [
          {
            type: 'pair',
            left: voiceOf(then.words, gathering, then.entrySeq),
            right: voiceOf(since.words, gathering, since.entrySeq),
          },
        ],
      })),
    },
  ];
}

function involvedPart({ involved, before }: Comparison, { names, resident }: Gathering): Block[] {
  if (involved.length === 0) return [];
  return [
    {
      type: 'part',
      title: `Whom ${resident.preferredName} wants involved`,
      blocks: [
        {
          type: 'table',
          columns: [
            { title: 'Who', share: 4 },
            ...(before ? [{ title: 'Then', share: 4 }] : []),
            { title: before ? 'Now' : 'Wanted', share: 5 },
          ],
          rows: involved.map(({ person, was, now }) => [
            names.person(person),
            ...(before ? [was ? wishInWords(was) : 'Not listed then'] : []),
            now
              ? `${wishInWords(now)}${now.askedOn ? `\nasked ${shortDateInWords(now.askedOn)}` : ''}`
              : 'No longer listed',
          ]),
        },
      ],
    },
  ];
}

/** One point: the question as it was put, every voice, why one is missing, and what came of it. */
function pointPart(row: ReviewRow, point: Point, plan: Plan, gathering: Gathering): Block[] {
  const answer = row.answers.find(({ key }) => key === point.key);
  if (!answer || pointEntries(answer).length === 0) return [];
  const { names, resident } = gathering;
  const views = columns.flatMap((column) => answer.views.filter(({ words }) => columnOf[words.voice] === column));
  return [
    {
      type: 'part',
      title: point.title,
      blocks: [
        { type: 'lead', text: `Asked of ${resident.preferredName}: ${point.person.question}` },
        ...views.map(({ words, entrySeq }) => ({ type: 'voice' as const, voice: voiceOf(words, gathering, entrySeq) })),
        ...gapsOf(answer, resident.preferredName),
        {
          type: 'facts',
          rows: [
            ...personsViews(answer).map(({ words }) => ({
              label: `Understood? ${speakerOf(words, names)}`,
              value: words.understood ?? 'Not checked',
            })),
            { label: 'What came of it', value: cameInWords(answer, plan) },
          ],
        },
        { type: 'entries', entries: pointEntries(answer) },
      ],
    },
  ];
}

function gapsOf({ views, unheard }: PointRow, name: string): Leaf[] {
  const heard = new Set(views.map(({ words }) => columnOf[words.voice]));
  const who = { person: name, family: 'Family or an advocate', staff: 'Staff' };
  return unheard
    .filter(({ what }) => !heard.has(what.voice))
    .map(({ what: { voice, because } }) => ({
      type: 'gap',
      text:
        because.type === 'tried'
          ? `${who[voice]} was asked: ${because.how} What was seen: ${because.saw}`
          : `${who[voice]}: not asked now. ${because.why}`,
    }));
}

/** What came of a point, in words. */
export function cameInWords({ came }: PointRow, plan: Plan): string {
  if (came === null) return 'Not said yet';
  const { what } = came;
  if (what.type === 'nothing') return `Nothing changes. ${what.because}`;
  return plan.elements
    .filter(({ id }) => what.elements.includes(id))
    .map(({ wording }) => `${wording.title}: ${wording.what}`)
    .join('\n');
}
