import { domainInWords } from '../../../../db/daily-choices/model.ts';
import { answeredInWords, answerInWords, type SuggestionRow } from '../../../../db/suggestions/model.ts';
import { happenedInWords, londonDay } from '../../../../db/time/model.ts';
import type { Block, Leaf } from '../document/model.ts';
import type { Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** What family and friends suggest: their own views, kept apart, each with the person's answer when it was offered. */
export function gatherSuggestions(
  all: readonly SuggestionRow[],
  gathering: Gathering,
): { blocks: Block[]; entries: number[] } {
  const { resident, from, to } = gathering;
  const rows = all.filter(
    ({ recordedAt, ended }) => londonDay(recordedAt) <= to && (ended === null || londonDay(ended.at) >= from),
  );
  if (rows.length === 0) return { blocks: [], entries: [] };
  const note = `Their own views. What is suggested can be offered; ${resident.preferredName} gives the answer.`;
  return {
    blocks: [
      {
        type: 'part',
        title: 'What family and friends suggest',
        blocks: [
          { type: 'note', text: note },
          ...rows.map((row) => ({
            type: 'part' as const,
            title: `${domainInWords[row.domain]}: ${row.label}`,
            blocks: leavesOf(row, gathering),
          })),
        ],
      },
    ],
    entries: rows.flatMap(({ entrySeq, offers }) => [entrySeq, ...offers.map((offer) => offer.entrySeq)]),
  };
}

function leavesOf(row: SuggestionRow, gathering: Gathering): Leaf[] {
  const { words, entrySeq, offers, ended } = row;
  const last = offers[0] && `Last time, ${happenedInWords(offers[0].at)}: ${answerInWords[offers[0].answer]}.`;
  return [
    { type: 'voice', voice: voiceOf(words, gathering, entrySeq) },
    {
      type: 'facts',
      rows: [
        { label: 'What came of it', value: [answeredInWords(row), last].filter(Boolean).join(' ') },
        ...(ended
          ? [{ label: 'Offered no more', value: `${gathering.names.staff(ended.by)} wrote: ${ended.reason}` }]
          : []),
      ],
    },
  ];
}

/** Who suggested what was offered, by suggestion; for the lines about each choice. */
export const suggestedBy = (all: readonly SuggestionRow[], { names }: Gathering): ReadonlyMap<string, string> =>
  new Map(all.map(({ id, words }) => [id, names.person(words.person)]));
