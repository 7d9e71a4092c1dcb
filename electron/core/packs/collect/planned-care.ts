import { bannerOf } from '../../../../db/areas/model.ts';
import { matterInWords } from '../../../../db/best-interests/triage.ts';
import {
  askedAgainOn,
  careFacts,
  careStands,
  type PlannedCareRow,
  whoseCare,
} from '../../../../db/planned-care/model.ts';
import { listPlannedCareForResident } from '../../../../db/planned-care/queries.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';

import type { Block, Leaf } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Planned care: whose decision each is, in their own words first, what is done, and how it went since. */
export function gatherPlannedCare(gathering: Gathering): Gathered {
  const { resident, context } = gathering;
  const rows = listPlannedCareForResident(context.db, resident.id);
  if (rows.length === 0) return { sections: [], entries: [], photographs: [], samples: [] };
  return {
    sections: [
      {
        area: 'best-interests',
        title: 'Planned care',
        banner: bannerOf('best-interests', resident),
        resident: resident.fullName,
        blocks: rows.map((row) => careBlock(row, gathering)),
      },
    ],
    entries: rows.flatMap(entriesOf),
    photographs: [],
    samples: ['Planned care: all of it, what has ended or was raised to a major decision too.'],
  };
}

const entriesOf = ({ entrySeq, reviews, raised }: PlannedCareRow): number[] => [
  entrySeq,
  ...[...reviews, ...(raised ? [raised] : [])].map((each) => each.entrySeq),
];

function careBlock(row: PlannedCareRow, gathering: Gathering): Block {
  const { resident, names } = gathering;
  const { care, person, reviews, raised } = row;
  const name = resident.preferredName;
  const again = askedAgainOn(row);
  const said = (words: PlannedCareRow['person']['words'], entry: number): Leaf[] =>
    words ? [{ type: 'voice', voice: voiceOf(words, gathering, entry) }] : [];
  return {
    type: 'part',
    title: `${careStands(row)}: ${care.question}`,
    blocks: [
      { type: 'paragraph', text: `${whoseCare(care, name, names.of)}. ${matterInWords[care.matter]}.` },
      ...said(person.words, row.entrySeq),
      {
        type: 'facts',
        rows: [
          ...careFacts(row, name, names.of).map(([label, value]) => ({ label, value })),
          { label: 'Written down', value: `${happenedInWords(row.at)}, by ${names.staff(row.by)}` },
          ...(again ? [{ label: 'Asked again by', value: shortDateInWords(again) }] : []),
        ],
      },
      ...reviews.flatMap((each): Leaf[] => [
        {
          type: 'facts',
          rows: [
            {
              label: 'Looked at again',
              value: `${happenedInWords(each.at)}, by ${names.staff(each.by)}: ${each.stands}. ${each.found}`,
            },
          ],
        },
        ...said(each.words, each.entrySeq),
      ]),
      ...(raised
        ? [
            {
              type: 'paragraph' as const,
              text: `Raised to a major decision ${happenedInWords(raised.at)}, by ${names.staff(raised.by)}: ${matterInWords[raised.matter]}. ${raised.because}`,
            },
          ]
        : []),
      { type: 'entries', entries: entriesOf(row) },
    ],
  };
}
