import type { z } from 'zod';
import { refuseUnlessWitness } from '../daily-choices/checks.ts';
import { type BodyOf, type KindName, kindNamed } from '../ledger/kinds.ts';
import type { Entry } from '../ledger/model.ts';
import { type FirstWritten, idHere, ORIGIN, valueHere } from '../ledger/origin.ts';
import type { Identity } from '../residents/model.ts';
import { getResident, listResidents } from '../residents/queries.ts';
import type { EntryDraft, WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
import { isOwnWords, type Statement } from '../voices/model.ts';
import { type EntryId, entryId, type ResidentId, residentId, type StaffId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { whenMoving } from './answers.ts';
import { closeWhatStoodOpen } from './closing.ts';
import { countsOf } from './leaving.ts';
import type { transferRecordMethods } from './methods.ts';
import type { Manifest } from './model.ts';
import { cameBefore, getTransfer } from './queries.ts';

type Input<M extends keyof typeof transferRecordMethods> = z.output<(typeof transferRecordMethods)[M]['input']>;

export const transferCommands = { 'transfer.undo': undoTransfer };

/** A file that was read and checked, and what this home says to it. */
export interface Arriving {
  readonly transfer: EntryId;
  readonly manifest: Manifest;
  readonly entries: readonly FirstWritten[];
  readonly file: BodyOf<'transfer.received@1'>['file'];
  readonly from: Omit<BodyOf<'transfer.received@1'>['from'], 'id' | 'name'>;
  readonly checkpoints: readonly string[];
  /** Where they live now, and since when. */
  readonly here: Pick<Identity, 'room' | 'movedIn'>;
  readonly voucher: StaffId | null;
}
export interface Arrived {
  readonly resident: ResidentId;
  readonly ownWords: number;
  readonly counts: BodyOf<'transfer.received@1'>['brought']['counts'];
  readonly closed: readonly string[];
  /** The first and the last day on which any of it was written. */
  readonly from: string;
  readonly to: string;
}

/**
 * Brings somebody's record in from another home as one act, entry by entry: it stops after each, and gives how many are
 * done. Each stands as what it is, under the name of whoever wrote it there, and carries what the other home's ledger
 * holds of it. What was open there is closed here. Throws Refused('here-already' | 'newer-version' | 'not-sound' |
 * 'no-voucher').
 */
export function* bringResident(context: WriteContext, arriving: Arriving): Generator<number, Arrived> {
  const { transfer, manifest, entries, voucher } = arriving;
  if (voucher !== null) refuseUnlessWitness(context, voucher);
  const resident = residentId.parse(idHere(transfer, manifest.resident));
  refuseIfHere(context, manifest);
  context.append({
    kind: 'transfer.staff-named@1',
    subject: { type: 'resident', id: resident },
    body: { staff: valueHere(transfer, manifest.staff) },
  });
  let ownWords = 0;
  const written: Entry[] = [];
  for (const [index, first] of entries.entries()) {
    const entry = context.append(draftOf(transfer, resident, manifest, first, index + 1));
    written.push(entry);
    if (holdsOwnWords(entry)) ownWords += 1;
    yield index + 1;
  }
  if (ownWords > 0 && voucher === null)
    throw new Refused(
      'no-voucher',
      'Much of this is in the person’s own words. Somebody who works here has to vouch for them with their name and PIN.',
    );
  refuseLookalike(context, resident);
  const closed = closeWhatStoodOpen(context, resident, manifest.home.name);
  settleIn(context, resident, arriving.here);
  const counts = countsOf(written.map(({ header }) => header.kind));
  const days = written.map(({ header }) => londonDay(header.recorded_at)).sort();
  const arrived = { resident, ownWords, counts, closed, from: days.at(0) ?? '', to: days.at(-1) ?? '' };
  tellWhatCame(context, arriving, arrived);
  return arrived;
}

function refuseIfHere({ db }: WriteContext, { resident, preferredName }: Manifest): void {
  if (!cameBefore(db, resident) && !listResidents(db).some(({ id }) => id === resident)) return;
  throw new Refused(
    'here-already',
    `${preferredName}’s record is here already, so it is not brought in a second time. If it came by mistake, undo that first.`,
  );
}

/** The same name and birth is most likely the same person, entered here by hand: two records of one person are a danger. */
function refuseLookalike({ db }: WriteContext, resident: ResidentId): void {
  const came = getResident(db, resident);
  const same = listResidents(db).find(
    ({ id, fullName, dateOfBirth }) =>
      id !== resident &&
      fullName.toLocaleLowerCase('en-GB') === came.fullName.toLocaleLowerCase('en-GB') &&
      JSON.stringify(dateOfBirth) === JSON.stringify(came.dateOfBirth),
  );
  if (same)
    throw new Refused(
      'here-already',
      `Somebody of the name ${came.fullName} with the same date of birth is in this record already. One person has one record: put right which of them it is first.`,
    );
}

function draftOf(
  transfer: EntryId,
  resident: ResidentId,
  { home, resident: there }: Manifest,
  first: FirstWritten,
  number: number,
): EntryDraft {
  const { header, shown } = first;
  const answer = whenMoving(header.kind);
  const kind = kindNamed(header.kind);
  if (!kind)
    throw new Refused(
      'newer-version',
      'The other home uses a newer version of Own Words, which writes what this one cannot read. Install the newer version, then bring this in.',
    );
  const unsound = () =>
    new Refused(
      'not-sound',
      `Entry ${number} of this file (${header.kind}) is not of the form that it says. Nothing was brought in.`,
    );
  if (header.home !== home.id || header.subject.type !== 'resident' || header.subject.id !== there) throw unsound();
  if (!answer || 'stays' in answer) throw unsound();
  const { [ORIGIN]: _, ...parts } = Object.fromEntries(Object.entries(shown).map(([name, [, value]]) => [name, value]));
  const body = kind.body.safeParse(valueHere(transfer, parts));
  if (!body.success) throw unsound();
  return {
    kind: header.kind as KindName,
    id: entryId.parse(idHere(transfer, header.id)),
    subject: { type: 'resident', id: resident },
    at: header.at,
    body: body.data as never,
    ...(header.link && { link: { ...header.link, entry: entryId.parse(idHere(transfer, header.link.entry)) } }),
    origin: { transfer, first },
  };
}

/** Whether anything that the person said, showed or wrote stands in it, however deep: every choice of theirs does. */
const holdsOwnWords = ({ header, body }: Entry): boolean =>
  header.kind.startsWith('daily-choice.recorded@') || holdsStatement(body);

function holdsStatement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('voice' in value && typeof value.voice === 'string' && isOwnWords(value as Statement)) return true;
  return Object.values(value).some(holdsStatement);
}

function settleIn(context: WriteContext, resident: ResidentId, here: Arriving['here']): void {
  const { preferredName, fullName, pronouns, dateOfBirth, languages, photograph } = getResident(context.db, resident);
  context.append({
    kind: 'resident.identity-changed@1',
    subject: { type: 'resident', id: resident },
    body: { identity: { preferredName, fullName, pronouns, dateOfBirth, languages, photograph, ...here } },
  });
}

function tellWhatCame(
  context: WriteContext,
  { transfer, manifest, entries, file, from: home, checkpoints, voucher }: Arriving,
  { resident, counts, ownWords, from, to }: Arrived,
): void {
  context.append({
    id: transfer,
    kind: 'transfer.received@1',
    subject: { type: 'home', id: context.home },
    body: {
      file,
      from: { ...manifest.home, ...home },
      checkpoints: [...checkpoints],
      brought: {
        resident,
        there: manifest.resident,
        entries: entries.length,
        pictures: manifest.pictures.length,
        counts: [...counts],
        from,
        to,
        stayed: manifest.stayed,
      },
      voucher: { staff: ownWords > 0 ? voucher : null },
    },
  });
}

/**
 * Takes back all that came with one transfer, as one act; its words stay readable in the ledger. Throws
 * Refused('no-such-import' | 'undone-already' | 'rested-on').
 */
function undoTransfer(context: WriteContext, { which, reason }: Input<'transfer.undo'>) {
  const { resident, undone, entrySeq } = getTransfer(context.db, which);
  if (undone) throw new Refused('undone-already', 'This was undone already. Look at the list again.');
  for (const { position } of context.entriesAbout(resident))
    if (position > entrySeq)
      throw new Refused(
        'rested-on',
        'Something has been written about this person since, so nothing was undone. Correct or withdraw single things where they stand.',
      );
  context.append({
    kind: 'resident.admission-withdrawn@1',
    subject: { type: 'resident', id: resident },
    body: { withdrawal: { reason } },
  });
  context.append({
    kind: 'transfer.undone@1',
    subject: { type: 'home', id: context.home },
    body: { undone: { which, reason } },
    link: { type: 'withdraws', entry: which },
  });
  return {};
}

/** Deletes the words of all that an undone transfer brought. Throws Refused('no-such-import' | 'not-undone' | 'deleted-already'). */
export function deleteTransferWords(context: WriteContext, which: EntryId): void {
  const { resident, undone, deleted } = getTransfer(context.db, which);
  if (!undone) throw new Refused('not-undone', 'This still stands in the record. Undo it first.');
  if (deleted) throw new Refused('deleted-already', 'Its words were deleted already. Look at the list again.');
  context.append({
    kind: 'transfer.words-deleted@1',
    subject: { type: 'resident', id: resident },
    body: { deleted: { which } },
  });
}
