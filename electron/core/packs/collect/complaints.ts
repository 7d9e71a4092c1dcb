import { isClosed, owedOf, standsAt } from '../../../../db/complaints/model.ts';
import { listComplaintsOf } from '../../../../db/complaints/queries.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import { countOf, type Gathered, type Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** Parts of a complaint that no pack shows: who complained, and whom of the staff it is about. */
export const WITHHELD_OF_COMPLAINTS: readonly string[] = ['complainant', 'concerns'];

/**
 * Complaints about the resident's care, for an inspector: how many, what the person said in their own, and what changed
 * because of any of them. Nobody else who complained is named, nor what they wrote.
 */
export function gatherComplaints(gathering: Gathering): Gathered {
  const { context, resident, names } = gathering;
  const rows = listComplaintsOf(context, resident.id);
  const own = rows.filter(({ complainant }) => complainant.who.type === 'resident');
  const changes = rows.flatMap((row) => row.changes);
  const proving = changes.flatMap(({ entrySeq, done }) => [entrySeq, ...(done ? [done.entrySeq] : [])]);
  const blocks: Block[] =
    rows.length === 0
      ? [{ type: 'gap', text: `No complaint about ${resident.preferredName}’s care is shown here.` }]
      : [
          {
            type: 'tally',
            rows: [
              countOf('Made by the person themselves', own.length, rows.length, 'complaints'),
              countOf('Closed', rows.filter(isClosed).length, rows.length, 'complaints'),
              countOf(
                'With something still owed',
                rows.filter((row) => owedOf(row).length > 0).length,
                rows.length,
                'complaints',
              ),
            ],
          },
          ...own.flatMap((row): Leaf[] =>
            row.person.words
              ? [
                  { type: 'voice', voice: voiceOf(row.person.words, gathering, row.entrySeq) },
                  { type: 'note', text: `${row.complaint.title}: ${standsAt(row).toLowerCase()}.` },
                ]
              : [],
          ),
          {
            type: 'table',
            columns: [
              { title: 'What changed because of a complaint, or is to', share: 6 },
              { title: 'Who, and by when', share: 4 },
              { title: 'Done', share: 5 },
            ],
            rows: changes.map(({ what, owner, due, done }) => [
              what,
              `${names.staff(owner)}, by ${shortDateInWords(due)}`,
              done ? `${happenedInWords(done.at)}: ${done.what}` : 'Not yet',
            ]),
          },
          { type: 'entries', entries: proving },
        ];
  return {
    sections: [
      {
        area: 'neutral',
        title: 'Complaints',
        banner: `What was complained of in ${resident.preferredName}’s care, and what changed.`,
        resident: resident.fullName,
        blocks,
      },
    ],
    entries: [...own.map(({ entrySeq }) => entrySeq), ...proving],
    photographs: [],
    samples: [],
  };
}
