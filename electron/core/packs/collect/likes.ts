import { type LikesRow, likesPlaces, movedInWords, placeInWords } from '../../../../db/likes/model.ts';
import { listLikesForResident } from '../../../../db/likes/queries.ts';
import { happenedInWords, londonDay } from '../../../../db/time/model.ts';
import type { Block, Leaf, Voice } from '../document/model.ts';
import type { Gathering } from './gathering.ts';
import { languageTag } from './voice.ts';

/** The boards of the period on which the person laid cards, drawn as they were kept; and the entries they rest on. */
export function gatherLikes(gathering: Gathering): { blocks: Block[]; entries: number[] } {
  const { context, resident, from, to } = gathering;
  const boards = listLikesForResident(context, { resident: resident.id }).filter(
    ({ withdrawn, recordedAt }) => withdrawn === null && londonDay(recordedAt) >= from && londonDay(recordedAt) <= to,
  );
  if (boards.length === 0) return { blocks: [], entries: [] };
  return {
    blocks: [
      {
        type: 'part',
        title: `What ${resident.preferredName} likes and does not like`,
        blocks: boards.map((row) => ({ type: 'part', title: row.board.topic, blocks: boardOf(row, gathering) })),
      },
    ],
    entries: boards.map(({ entrySeq }) => entrySeq),
  };
}

function boardOf({ board, seen, words, note, at, entrySeq }: LikesRow, { resident, names }: Gathering): Leaf[] {
  const name = resident.preferredName;
  const when = happenedInWords(at);
  const columns = likesPlaces.map((place) =>
    board.cards.filter((card) => card.place === place).map(({ label }) => label),
  );
  const rows = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, at_) =>
    columns.map((labels) => labels[at_] ?? ''),
  );
  const staff = names.staff(seen.observer);
  const voice = (kind: Voice['kind'], who: string, how: string, said: string, language?: string): Leaf => ({
    type: 'voice',
    voice: {
      kind,
      who,
      caption: `${when}${how}`,
      words: said,
      ...(language ? { language } : {}),
    },
  });
  return [
    {
      type: 'note',
      text: `${when}. ${name} ${movedInWords[seen.moved]}; seen by ${staff}.`,
    },
    { type: 'table', columns: likesPlaces.map((place) => ({ title: placeInWords[place] })), rows },
    ...(words
      ? [
          voice(
            'said',
            `${name} said`,
            `, to ${staff}`,
            words.said,
            words.language ? languageTag(words.language.language) : undefined,
          ),
        ]
      : []),
    ...(seen.observed ? [voice('showed', `${name} showed`, `, seen by ${staff}`, seen.observed)] : []),
    ...(note ? [voice('staff', staff, '', note)] : []),
    { type: 'entries', entries: [entrySeq] },
  ];
}
