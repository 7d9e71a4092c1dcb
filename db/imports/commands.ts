import type { z } from 'zod';
import { refuseUnlessWitness } from '../daily-choices/checks.ts';
import { dailyChoiceCommands } from '../daily-choices/commands.ts';
import type { Entry } from '../ledger/model.ts';
import { lifeHistoryCommands } from '../life-history/commands.ts';
import type { WriteContext } from '../store/model.ts';
import type { EntryId, ResidentId, StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { idsInBody, relationsIn } from '../wrong-person/family.ts';
import { type BroughtIn, bringerFor, type NumberedRow } from './bring.ts';
import type { importRecordMethods } from './methods.ts';
import type { Brought, ImportWhat, Mapping } from './model.ts';
import { getImport, listUndone } from './queries.ts';

type Input<M extends keyof typeof importRecordMethods> = z.output<(typeof importRecordMethods)[M]['input']>;

export const importCommands = { 'imports.undo': undoImport, 'imports.deleteWords': deleteWords };

export interface FileToBring {
  readonly name: string;
  readonly sha256: string;
  readonly what: ImportWhat;
  readonly rows: readonly NumberedRow[];
  readonly mapping: Mapping;
  readonly voucher: StaffId | null;
}

/**
 * Brings in every fit row of a file as one act, row by row: it stops after each, and gives how many are done. Throws
 * Refused('nothing-fit') where no row is fit, and Refused('no-voucher') where a row holds what the person said, showed or
 * wrote and nobody vouches for it.
 */
export function* bringIn(
  context: WriteContext,
  { name, sha256, what, rows, mapping, voucher }: FileToBring,
): Generator<number, BroughtIn> {
  const nobody = context.actor.type === 'staff' ? context.actor.id : null;
  const standIn = voucher ?? nobody;
  if (standIn === null) throw new Refused('no-staff', 'Please sign in first, so that the record shows who wrote this.');
  if (voucher !== null) refuseUnlessWitness(context, voucher);
  const bringer = bringerFor(context, { what, mapping, voucher: standIn });
  for (const [index, row] of rows.entries()) {
    bringer.bring(context, row);
    yield index + 1;
  }
  const done = bringer.outcome();
  if (done.good === 0)
    throw new Refused(
      'nothing-fit',
      'No row of this file is fit to be brought in. Put right what is listed, then try again.',
    );
  if (done.ownWords > 0 && voucher === null)
    throw new Refused(
      'no-voucher',
      'Some rows are in the person’s own words. Somebody who works here has to vouch for them with their name and PIN.',
    );
  context.append({
    kind: 'import.brought-in@1',
    subject: { type: 'home', id: context.home },
    body: {
      file: { what, name, sha256 },
      rows: { brought: done.good, leftOut: done.problemRows },
      voucher: { staff: done.ownWords > 0 ? voucher : null },
      brought: [...done.brought],
    },
  });
  return done;
}

/**
 * Takes back all that one file brought in, as one act; what was written stays readable in the ledger. Throws
 * Refused('no-such-import' | 'undone-already' | 'rested-on') and then undoes nothing of it.
 */
function undoImport(context: WriteContext, { which, reason }: Input<'imports.undo'>) {
  const { what, brought, undone } = getImport(context.db, which);
  if (undone) throw new Refused('undone-already', 'This was undone already. Look at the list again.');
  const back: TakingBack = {
    context,
    reason,
    gone: new Set([...listUndone(context.db), ...brought].map(({ entry }) => entry)),
  };
  const byResident = Map.groupBy(brought, ({ resident }) => resident);
  for (const [resident, theirs] of byResident) takeBack[what](back, resident, theirs);
  context.append({
    kind: 'import.undone@1',
    subject: { type: 'home', id: context.home },
    body: { undone: { which, reason } },
    link: { type: 'withdraws', entry: which },
  });
  return {};
}

/**
 * Deletes the words of all that an undone file brought in, and of what followed them. A stub each stays, and the ledger
 * verifies as before. Throws Refused('no-such-import' | 'not-undone' | 'deleted-already' | 'rested-on').
 */
function deleteWords(context: WriteContext, { which }: Input<'imports.deleteWords'>) {
  const { brought, undone, deleted } = getImport(context.db, which);
  if (!undone) throw new Refused('not-undone', 'This file still stands in the record. Undo it first.');
  if (deleted) throw new Refused('deleted-already', 'Its words were deleted already. Look at the list again.');
  let entries = 0;
  for (const [resident, theirs] of Map.groupBy(brought, (each) => each.resident)) {
    const all = [...context.entriesAbout(resident)];
    const byId = new Map<string, Entry>(all.map((each) => [each.header.id, each]));
    const { familyOf, restingOn } = relationsIn(all);
    for (const { entry } of theirs) {
      const head = byId.get(entry);
      const family = head ? familyOf(head).filter(({ body }) => Object.keys(body).length > 0) : [];
      if (restingOn(family).length > 0) throw restedOn();
      // What followed an entry goes before the entry itself.
      for (const { header } of family.toReversed()) {
        context.append({
          kind: 'import.entry-deleted@1',
          subject: { type: 'resident', id: resident },
          body: { deleted: { from: which } },
          link: { type: 'withdraws', entry: header.id },
        });
        entries += 1;
      }
    }
  }
  context.append({
    kind: 'import.words-deleted@1',
    subject: { type: 'home', id: context.home },
    body: { deleted: { which, entries } },
    link: { type: 'withdraws', entry: which },
  });
  return {};
}

interface TakingBack {
  readonly context: WriteContext;
  readonly reason: string;
  /** Entries of this file, and of files undone before it. */
  readonly gone: ReadonlySet<EntryId>;
}
type TakeBack = (back: TakingBack, resident: ResidentId, theirs: readonly Brought[]) => void;

const takeBack: Record<ImportWhat, TakeBack> = {
  residents: takeBackAdmission,
  people: takeBackPeople,
  'life-history': takeBackItems,
  'daily-choices': takeBackChoices,
};

function takeBackAdmission({ context, reason, gone }: TakingBack, resident: ResidentId): void {
  for (const { header } of context.entriesAbout(resident))
    if (!gone.has(header.id) && !(header.link && gone.has(header.link.entry)) && header.kind !== 'person.withdrawn@1')
      throw restedOn();
  context.append({
    kind: 'resident.admission-withdrawn@1',
    subject: { type: 'resident', id: resident },
    body: { withdrawal: { reason } },
  });
}

function takeBackPeople({ context, reason }: TakingBack, resident: ResidentId, theirs: readonly Brought[]): void {
  const entriesWith = new Map<string, number>();
  for (const entry of context.entriesAbout(resident))
    for (const id of new Set(idsInBody(entry))) entriesWith.set(id, (entriesWith.get(id) ?? 0) + 1);
  for (const { person } of theirs) {
    if (person === null) continue;
    if ((entriesWith.get(person) ?? 0) > 1) throw restedOn();
    context.append({
      kind: 'person.withdrawn@1',
      subject: { type: 'resident', id: resident },
      body: { whose: { id: person }, withdrawal: { reason } },
    });
  }
}

function takeBackItems({ context, reason }: TakingBack, resident: ResidentId, theirs: readonly Brought[]): void {
  const since = sinceThen(context, resident, theirs);
  for (const { entry } of theirs) {
    if (since.withdrawn.has(entry)) continue;
    if (since.named.has(entry)) throw restedOn();
    lifeHistoryCommands['lifeHistory.withdraw'](context, { resident, item: entry, reason });
  }
}

function takeBackChoices({ context, reason }: TakingBack, resident: ResidentId, theirs: readonly Brought[]): void {
  const since = sinceThen(context, resident, theirs);
  for (const { entry } of theirs) {
    if (since.withdrawn.has(entry)) continue;
    if (since.named.has(entry)) throw restedOn();
    dailyChoiceCommands['dailyChoices.withdraw'](context, { resident, choice: entry, reason });
  }
}

/** Which of these entries were withdrawn by hand since, and which are named in what was written since. */
function sinceThen(context: WriteContext, resident: ResidentId, theirs: readonly Brought[]) {
  const ours = new Set<string>(theirs.map(({ entry }) => entry));
  const withdrawn = new Set<string>();
  const named = new Set<string>();
  for (const each of context.entriesAbout(resident))
    for (const id of idsIn(each))
      if (ours.has(id)) (/-withdrawn@|\.withdrawn@/.test(each.header.kind) ? withdrawn : named).add(id);
  return { withdrawn, named };
}

const idsIn = (entry: Entry): string[] => [
  ...(entry.header.link ? [entry.header.link.entry] : []),
  ...idsInBody(entry),
];

const restedOn = () =>
  new Refused(
    'rested-on',
    'Something has been written since that rests on what this file brought in, so nothing of it was undone. Correct or withdraw single rows where they stand.',
  );
