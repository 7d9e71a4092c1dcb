import { capital } from '../../../../db/areas/model.ts';
import { speakerOf } from '../../../../db/best-interests/names.ts';
import { type ConsentRow, consentStands, purposes } from '../../../../db/consent/model.ts';
import { listConsentsForResident } from '../../../../db/consent/queries.ts';
import {
  type ChangeRow,
  changesSince,
  columns,
  type ElementRow,
  movesBetween,
  type RankingRow,
  rankedInWords,
  standsAt,
  useInWords,
  type ViewRow,
  viewsIn,
} from '../../../../db/support-plan/model.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Statement } from '../../../../db/voices/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { meetingPart, reviewPart } from './plan-meetings.ts';
import { routineParts } from './routines.ts';
import { voiceOf } from './voice.ts';

/** The plan as it stands: what the person's words changed first, then each thing with every voice and what became of it. */
export function gatherSupportPlan(gathering: Gathering): Gathered {
  const { context, resident } = gathering;
  const plan = getPlan(context, resident.id);
  const { elements, rankings, reviews, meeting } = plan;
  const consents = listConsentsForResident(context.db, resident.id);
  const routines = routineParts(gathering);
  const blocks: Block[] = [
    ...(elements.length === 0
      ? [{ type: 'gap' as const, text: `Nothing has been planned with ${resident.preferredName} yet.` }]
      : []),
    ...changesPart(changesSince(plan), gathering),
    ...rankingParts(rankings, gathering),
    ...elements.map((row) => elementPart(row, gathering)),
    ...routines.blocks,
    ...(meeting ? [meetingPart(meeting, gathering)] : []),
    ...reviews.map((row) => reviewPart(row, gathering)),
    ...consents.map((row) => consentPart(row, gathering)),
  ];
  return {
    sections: [
      {
        area: 'neutral',
        title: 'Support plan',
        banner: `Made together. ${resident.preferredName} first, then family or an advocate, then staff.`,
        resident: resident.fullName,
        blocks,
      },
    ],
    entries: [
      ...elements.flatMap(elementEntries),
      ...routines.entries,
      ...[...rankings, ...reviews, ...(meeting ? [meeting] : [])].map(({ entrySeq }) => entrySeq),
      ...consents.flatMap(consentEntries),
    ],
    photographs: [
      ...rankings.slice(0, 1).flatMap(({ ranking }) => (ranking.photograph ? [ranking.photograph.sha256] : [])),
      ...elements.flatMap(({ views }) => views.flatMap(({ form }) => (form ? [form.scan.sha256] : []))),
    ],
    samples: ['Support plan: every part of it, every order that the person laid, and every meeting about it.'],
  };
}

const elementEntries = ({ entrySeq, changes, views, settled, rests, ended }: ElementRow): number[] => [
  entrySeq,
  ...changes.map((each) => each.entrySeq),
  ...views.flatMap(({ entrySeq: view, use, form }) => [
    view,
    ...(use ? [use.entrySeq] : []),
    ...(form ? [form.entrySeq] : []),
  ]),
  ...(settled ? [settled.entrySeq] : []),
  ...(rests ? [rests.entrySeq] : []),
  ...(ended ? [ended.entrySeq] : []),
];

/** The commissioner's table: what the person said or showed, and what was changed because of it. */
export function changesPart(
  changes: readonly ChangeRow[],
  { names, resident }: Gathering,
  title = 'From a preference to what was changed',
): Block[] {
  if (changes.length === 0) return [];
  // Only what was said or written stands in quotation marks; what was seen is told as it was seen.
  const told = ({ words, ...statement }: Statement) =>
    statement.voice === 'person-now' && statement.mode === 'showed' ? words : `“${words}”`;
  const wordsOf = ({ preference }: ChangeRow) =>
    preference
      ? `${told(preference.words)}\n${speakerOf(preference.words, names)}, ${happenedInWords(preference.words.when)}`
      : 'Something else changed it.';
  return [
    {
      type: 'part',
      title,
      blocks: [
        {
          type: 'table',
          columns: [
            { title: `What ${resident.preferredName} said or showed`, share: 5 },
            { title: 'Before', share: 4 },
            { title: 'Since', share: 5 },
            { title: 'Why, and when', share: 5 },
          ],
          rows: changes.map((row) => [
            wordsOf(row),
            row.before.what,
            `${row.after.title}: ${row.after.what}`,
            `${row.reason}\n${happenedInWords(row.at)}, ${names.staff(row.by)}`,
          ]),
        },
        { type: 'entries', entries: changes.map(({ entrySeq }) => entrySeq) },
      ],
    },
  ];
}

function rankingParts([newest, before]: readonly RankingRow[], gathering: Gathering): Block[] {
  const { names, resident } = gathering;
  if (!newest) return [];
  const { ranking, words } = newest;
  const moved = (by: number | null) =>
    by === null ? 'Had no place then' : by === 0 ? 'Where it was' : `${Math.abs(by)} ${by > 0 ? 'higher' : 'lower'}`;
  const blocks: Leaf[] = [
    {
      type: 'paragraph',
      text: `${resident.preferredName} ${rankedInWords[ranking.laidBy]}, ${happenedInWords(newest.at)}, beside ${names.staff(ranking.observer)}.${ranking.observed ? ` ${ranking.observed}` : ''}`,
    },
    ...(words ? [{ type: 'voice' as const, voice: voiceOf(words, gathering, newest.entrySeq) }] : []),
    ...(ranking.photograph
      ? [
          {
            type: 'photograph' as const,
            photograph: { sha256: ranking.photograph.sha256, alt: 'The cards as they lay' },
            caption: 'The cards as they lay.',
          },
        ]
      : []),
    {
      type: 'table',
      columns: [
        { title: 'What matters most', share: 5 },
        { title: before ? `Beside ${happenedInWords(before.at)}` : 'First time', share: 4 },
      ],
      rows: movesBetween(before?.ranking, ranking).map(({ title, moved: by }, place) => [
        `${place + 1}. ${title}`,
        before ? moved(by) : '',
      ]),
    },
    { type: 'entries', entries: [newest, ...(before ? [before] : [])].map(({ entrySeq }) => entrySeq) },
  ];
  return [{ type: 'part', title: `What matters most to ${resident.preferredName}`, blocks }];
}

function elementPart(row: ElementRow, gathering: Gathering): Block {
  const { names, resident } = gathering;
  const { wording, settled, ended, lacks } = row;
  const views = columns.flatMap((column) => viewsIn(row.views, column));
  const facts = [
    { label: `${resident.preferredName} can`, value: wording.canStill ?? 'Not written down yet.' },
    ...wording.doing.map(({ who, what, from }) => ({ label: who, value: `${what}, from ${shortDateInWords(from)}` })),
    {
      label: 'Where it stands',
      value: settled
        ? `${standsAt(row)}, ${happenedInWords(settled.at)}${settled.note ? `: ${settled.note}` : ''}`
        : standsAt(row),
    },
    ...(settled
      ? [
          {
            label: 'How it was checked',
            value: capital([settled.checkedBy.join(', '), settled.understood].filter(Boolean).join(': ')),
          },
        ]
      : []),
    ...(row.rests && row.rests.links.length > 0
      ? [
          {
            label: 'Rests on',
            value: row.rests.links.map(({ title }) => title ?? 'something that no longer stands').join('; '),
          },
        ]
      : []),
    {
      label: 'Looked at again',
      value: ended ? `Ended ${happenedInWords(ended.at)}: ${ended.reason}` : shortDateInWords(row.againOn),
    },
  ];
  return {
    type: 'part',
    title: wording.title,
    blocks: [
      { type: 'lead', text: wording.what },
      ...views.map((view) => ({ type: 'voice' as const, voice: voiceOf(view.words, gathering, view.entrySeq) })),
      ...views.flatMap((view) => formOf(view, names)),
      ...(views.length > 0 ? [{ type: 'sought' as const, rows: views.map((view) => soughtOf(view, names)) }] : []),
      { type: 'facts', rows: facts },
      ...lacks.map((text) => ({ type: 'gap' as const, text })),
      { type: 'entries', entries: elementEntries(row) },
    ],
  };
}

/** The paper on which one of the person's people wrote their view. */
const formOf = ({ form, words }: ViewRow, names: Gathering['names']): Leaf[] => {
  const caption = `The form on which ${speakerOf(words, names)} wrote it.`;
  return form ? [{ type: 'photograph', photograph: { sha256: form.scan.sha256, alt: caption }, caption }] : [];
};

const consentEntries = ({ entrySeq, withdrawn }: ConsentRow): number[] => [
  entrySeq,
  ...(withdrawn ? [withdrawn.entrySeq] : []),
];

/** One thing that the person was asked for, with their answer in their own voice. */
function consentPart(row: ConsentRow, gathering: Gathering): Block {
  const { names } = gathering;
  const { asked, words, withdrawn, at, by, entrySeq } = row;
  const facts = [
    ['For', purposes[asked.purpose]],
    ['Asked', `${happenedInWords(at)}, by ${names.staff(by)}`],
    ['Explained', `${asked.explained} (${asked.aids.join(', ')})`],
    ['Needs', capital(asked.needs)],
    ['Understood', capital([asked.checkedBy.join(', '), asked.understood].filter(Boolean).join(': '))],
    ['Whose answer', asked.by.type === 'power' ? 'A holder’s of a power that was seen and checked' : null],
    withdrawn
      ? ['Taken back', `${happenedInWords(withdrawn.at)}: ${withdrawn.how}`]
      : ['Asked again', shortDateInWords(asked.askAgainOn)],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  return {
    type: 'part',
    title: `Consent ${consentStands(row).toLowerCase()}: ${asked.about}`,
    blocks: [
      ...(words ? [{ type: 'voice' as const, voice: voiceOf(words, gathering, entrySeq) }] : []),
      { type: 'facts', rows: facts },
      ...(withdrawn?.words
        ? [{ type: 'voice' as const, voice: voiceOf(withdrawn.words, gathering, withdrawn.entrySeq) }]
        : []),
      { type: 'entries', entries: consentEntries(row) },
    ],
  };
}

/** How a view was sought, understood and used: three things, never one. */
function soughtOf({ words, use, entrySeq }: ViewRow, names: Gathering['names']) {
  return {
    kind: words.voice === 'person-now' ? words.mode : kindOf[words.voice],
    who: speakerOf(words, names),
    sought: [happenedInWords(words.when), words.how].filter(Boolean).join(', '),
    understood: words.understood ?? 'Not checked',
    used: use ? `${useInWords[use.used]}: ${use.how}` : 'Not said yet',
    entries: [entrySeq, ...(use ? [use.entrySeq] : [])],
  };
}
const kindOf = {
  'person-documented': 'documented',
  'person-reported': 'reported',
  'own-view': 'own-view',
  staff: 'staff',
} as const;
