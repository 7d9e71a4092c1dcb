import { getPeriod } from '../../../../db/retention/queries.ts';
import {
  askers,
  grounds,
  type Proposal,
  type SubjectAccessRow,
  subjectAccessLaw,
} from '../../../../db/subject-access/model.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Gathered, Gathering } from '../collect/gathering.ts';
import type { Leaf, Part } from '../document/model.ts';

/**
 * The sheet in front of somebody’s copy of their record: who asked and how it was checked, what was searched, what was
 * left out and on what ground, and what the law tells them besides (Art 15(1)). It names nobody who was left out.
 */
export function scopeSheet(gathering: Gathering, row: SubjectAccessRow, proposals: readonly Proposal[]): Gathered {
  const { resident } = gathering;
  return {
    sections: [
      {
        area: 'neutral',
        title: 'What this copy holds',
        banner: 'Who asked, what was searched, what was left out and why, and what else may be asked for.',
        resident: resident.fullName,
        blocks: [
          whoAsked(row),
          searched(row),
          leftOut(proposals),
          besides(gathering),
          {
            type: 'part',
            title: 'The law, in this program’s own words',
            blocks: [
              {
                type: 'facts',
                rows: Object.values(subjectAccessLaw).map(({ cite, plain }) => ({ label: cite, value: plain })),
              },
            ],
          },
        ],
      },
    ],
    entries: [],
    photographs: [],
    samples: [],
  };
}

function whoAsked(row: SubjectAccessRow): Part {
  const { asked, identity, opinion, waits, extended } = row;
  const facts = [
    ['Asked by', asked.name],
    ['On whose behalf', askers[asked.by]],
    ['Who they are was checked', identity],
    ['What was seen of their authority', asked.authority],
    ['Came on', happenedInWords(row.at)],
    ['They ask for', asked.wants],
    ...waits.map(({ about, what, asked: on, came }) => [
      `Asked ${about}`,
      `${what} On ${shortDateInWords(on)}${came ? `; the answer came on ${shortDateInWords(came)}` : ''}.`,
    ]),
    ['Made longer', extended && `Two months, ${happenedInWords(extended.at)}: ${extended.reason}`],
    ['To be answered by', row.answerBy && shortDateInWords(row.answerBy)],
    [
      'Serious harm',
      opinion &&
        `${opinion.says.charAt(0).toUpperCase()}${opinion.says.slice(1)}${opinion.by ? `, says ${opinion.by}` : ''}, ${happenedInWords(opinion.at)}`,
    ],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));
  return { type: 'part', title: 'Who asked, and when', blocks: [{ type: 'facts', rows: facts }] };
}

const searched = ({ asked }: SubjectAccessRow): Part => ({
  type: 'part',
  title: 'What was searched',
  blocks: [
    {
      type: 'paragraph',
      text: `The whole of the person’s record in Own Words${asked.from ? `, from ${shortDateInWords(asked.from)}` : ''}${asked.to ? ` to ${shortDateInWords(asked.to)}` : ''}: who they are and whom they want involved, how they are asked, life history with what is kept for few readers, what was said, every choice, the plan, reviews, decisions, limits, complaints, and who was given any of it. What the home keeps elsewhere, on paper or in other programs, it gives apart.`,
    },
  ],
});

/** What each left-out thing is, in words that say nothing of it. */
const kinds: Record<string, string> = {
  statement: 'What somebody else told or thinks',
  person: 'Who somebody in their life is, and what they gave',
  resident: 'The name of another resident',
  staff: 'The name of a member of staff',
  photograph: 'A picture',
  words: 'Single words',
};

function leftOut(proposals: readonly Proposal[]): Part {
  const rows = proposals.flatMap(({ key, decision }) =>
    decision?.outcome === 'left out' && decision.ground
      ? [{ what: kinds[key.split(':')[0] ?? ''] ?? '', decision }]
      : [],
  );
  const groups = [...Map.groupBy(rows, ({ what, decision }) => `${what}|${decision.ground}`).values()];
  const blocks: Leaf[] =
    groups.length === 0
      ? [{ type: 'paragraph', text: 'Nothing.' }]
      : [
          {
            type: 'table',
            columns: [
              { title: 'What', share: 5 },
              { title: 'How many', share: 1.5 },
              { title: 'On what ground', share: 6 },
              { title: 'Decided', share: 3 },
            ],
            rows: groups.map((some) => [
              some[0]?.what ?? '',
              String(some.length),
              grounds[some[0]?.decision.ground ?? 'others'],
              [...new Set(some.map(({ decision }) => happenedInWords(decision.at)))].join('\n'),
            ]),
          },
        ];
  return {
    type: 'part',
    title: 'What was left out',
    blocks: [
      ...blocks,
      {
        type: 'note',
        text: 'A manager decided each, and wrote down why; the reasons are kept in the home’s record. Those who cared as their work are usually named (Sch 2 para 17). Only names that the record knows are found by the program: a person has read the pages.',
      },
    ],
  };
}

/** What whoever asks is told besides the copy (Art 15(1)(a)-(h)). */
const besides = ({ context }: Gathering): Part => ({
  type: 'part',
  title: 'What else you are told',
  blocks: [
    {
      type: 'facts',
      rows: [
        {
          label: 'Why it is held',
          value: 'To care for the person safely and as they choose, and to show that it was done.',
        },
        {
          label: 'What kinds of data',
          value:
            'Who they are, their life, what they say and choose, health as far as care needs it, beliefs where they told them, decisions.',
        },
        {
          label: 'Where it comes from',
          value:
            'The person, those who care, family and friends, professionals; each page says whose words stand there.',
        },
        { label: 'Who was given it', value: 'The last part of this copy lists every pack and paper.' },
        {
          label: 'How long it is kept',
          value: `${getPeriod(context).years} years after care has ended, then looked at again.`,
        },
        {
          label: 'What you may ask for',
          value:
            'That what is wrong is put right; that it is erased or used less, or not used, where the law gives that right. The record decides nothing by computer.',
        },
        {
          label: 'Complaints',
          value: 'To the home first; and to the Information Commissioner, 0303 123 1113, ico.org.uk.',
        },
      ],
    },
  ],
});
