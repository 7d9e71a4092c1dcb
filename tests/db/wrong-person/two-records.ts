import { signerFromSeed } from '../../../db/ledger/note.ts';
import { verifyRecord } from '../../../db/ledger/verify.ts';
import { peopleCommands } from '../../../db/people/commands.ts';
import { residentCommands } from '../../../db/residents/commands.ts';
import { searchWords } from '../../../db/search/queries.ts';
import { projectedTables } from '../../../db/store/projections.ts';
import { rebuildProjections } from '../../../db/store/record.ts';
import type { EntryId, PersonId, ResidentId } from '../../../db/words/model.ts';
import { wrongPersonCommands } from '../../../db/wrong-person/commands.ts';
import type { ChosenPeople, Movable } from '../../../db/wrong-person/model.ts';
import { listMovedForResident, wrongPersonQueries } from '../../../db/wrong-person/queries.ts';
import { timesOnDisk } from '../../decrypted.ts';
import { edith } from '../../record.ts';
import { openDecisionRecord } from '../best-interests/decision.ts';

/** Stands in no other word, so that finding it means finding what was written. */
export const MARKER = 'Quixwhistle';
export const LATER = '2026-03-03T14:10:00.000Z';
const publicKey = signerFromSeed('test', new Uint8Array(32).fill(7)).publicKey;

/** Edith's record with a decision opened in it that was Walter's; and Walter's record, with his daughter Joan. */
export function twoRecords() {
  const it = openDecisionRecord();
  const { record, edith: wrong, moira, write, read } = it;
  const walter = write((context) =>
    residentCommands['residents.admit'](context, {
      identity: { ...edith, preferredName: 'Walter', fullName: 'Walter Holt' },
    }),
  ).resident;
  const joan = write((context) =>
    peopleCommands['people.add'](context, {
      resident: walter,
      details: { name: 'Joan Holt', relation: 'daughter', standing: 'family', contact: null },
    }),
  ).person;
  type Over = { people?: ChosenPeople; assessed?: boolean; as?: Parameters<typeof write>[1]; to?: ResidentId };
  const move = (what: Movable, entry: string, { people = [], assessed, as = moira, to = walter }: Over = {}) =>
    write(
      (context) =>
        wrongPersonCommands['wrongPerson.move'](context, {
          ...{ resident: wrong, what, entry: entry as EntryId, to, people, assessed: assessed ?? null },
        }),
      as,
      LATER,
    ).entry;
  const look = (what: Movable, entry: string) =>
    read((context) =>
      wrongPersonQueries['wrongPerson.look'](context, { resident: wrong, what, entry: entry as EntryId }),
    );
  const everything = () =>
    Object.fromEntries(
      projectedTables.map((table) => [table, record.sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]),
    );
  /** What would still tell of the wrong person, wherever it stands; empty when nothing was left behind. */
  const leftBehind = async (): Promise<string[]> => {
    const found: string[] = [];
    const about = (resident: string) =>
      JSON.stringify(
        [...record.ledger.entriesAbout(resident)].map(({ parts }) => Object.values(parts).map(({ kept }) => kept)),
      );
    if (about(wrong).includes(MARKER)) found.push('an entry about the wrong person');
    if (about(wrong).includes(walter)) found.push('who the right person is');
    if (about(walter).includes(wrong)) found.push('who the wrong person was');
    if (read((context) => searchWords(context, MARKER, wrong)).areas.length > 0) found.push('the search');
    for (const [table, rows] of Object.entries(everything()))
      for (const row of rows as Record<string, unknown>[])
        if (JSON.stringify(row).includes(MARKER) && JSON.stringify(row).includes(wrong))
          found.push(`a row of ${table}`);
    found.push(...(await verifyRecord(record.sqlite, it.home, { publicKey })).problems);
    const before = everything();
    rebuildProjections(record.sqlite, record.ledger);
    if (JSON.stringify(everything()) !== JSON.stringify(before)) found.push('tables made again say something else');
    return found;
  };
  /** How often a word stands in a decrypted copy of the whole file, gaps and free pages included. */
  const onDisk = (word: string) => timesOnDisk(record.sqlite, it.file, it.key, word);
  const stubs = (resident: ResidentId) => read((context) => listMovedForResident(context, resident));
  const chose = (from: PersonId, to: PersonId | null = joan): ChosenPeople => [{ from, to }];
  return { ...it, record, wrong, walter, joan, move, look, leftBehind, onDisk, stubs, chose };
}
