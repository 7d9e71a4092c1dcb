import { existsSync, rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { beginErasure, endErasure } from '../../../db/retention/unfinished.ts';
import type { WriteContext } from '../../../db/store/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import { type Arrived, type Arriving, bringResident } from '../../../db/transfer/commands.ts';
import type { LookedThrough } from '../../../db/transfer/model.ts';
import { entryId, type StaffId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { counted, type Outcome, type Work } from '../jobs.ts';
import type { Maker } from '../packs/make.ts';
import { keepFile, photographFile, refuseUnlessPicture } from '../photographs.ts';
import { refuseUnlessRecording } from '../recordings.ts';
import type { OpenHome, State } from '../state.ts';
import { readResidentFile, type Sound } from './read.ts';

interface File {
  readonly path: string;
  readonly passphrase: string;
  readonly fingerprint: string | null;
}
interface Order extends File {
  readonly sha256: string;
  readonly room: string;
  readonly movedIn: string;
  readonly voucher: StaffId | null;
}

/** Checks a file and tries it in full, then takes it back: what would come, and nothing kept. */
export async function lookThrough(
  state: State,
  home: OpenHome,
  file: File,
  { actor }: Maker,
  now: Instant,
  work: Work,
): Promise<Outcome> {
  const sound = await readResidentFile(file, work, refuseUnlessEither);
  const tried = arriving(sound, {
    room: 'to be said',
    movedIn: null,
    voucher: actor.type === 'staff' ? actor.id : null,
  });
  let came: Arrived | null = null;
  const rehearsal = () =>
    home.record.writeInSteps(
      actor,
      now,
      function* (context) {
        came = yield* counted(bringResident(context, tried), 'Trying every entry', tried.entries.length, work);
        throw new TakenBack();
      },
      work.signal,
    );
  await state.hold.alone(rehearsal).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return { looked: whatWasSeen(sound, came) };
}
/** Thrown so that nothing of a dry run stands. */
class TakenBack extends Error {}

function whatWasSeen(sound: Sound, came: Arrived | null): LookedThrough {
  if (!came) throw new RangeError('A dry run ends with what came of it.');
  const { counts, ownWords, closed, from, to } = came as Arrived;
  const { preferredName, madeAt, by, why, forWhom, stayed, pictures, home } = sound.manifest;
  return {
    sha256: sound.sha256,
    manifest: { preferredName, madeAt, by, why, forWhom, stayed },
    home: home.name,
    fingerprint: sound.fingerprint,
    compared: sound.compared,
    checked: [...sound.checked],
    notChecked: [...sound.notChecked],
    counts: [...counts],
    entries: sound.entries.length,
    pictures: pictures.length,
    ownWords,
    from,
    to,
    closes: [...closed],
  };
}

/**
 * Brings the record in, all of it or nothing: its pictures first, which no entry names until every entry stands. What a
 * run leaves behind that was killed is taken away when the home is opened the next time.
 */
export async function bringIn(
  state: State,
  home: OpenHome,
  order: Order,
  { actor }: Maker,
  now: Instant,
  work: Work,
): Promise<Outcome> {
  const unfinished = { entry: uuidv7(), beside: '', file: '' };
  const kept: string[] = [];
  home.record.write(actor, now, ({ db }) => beginErasure(db, unfinished));
  try {
    const sound = await readResidentFile(order, work, async (sha256, bytes, isSound) => {
      await refuseUnlessEither(sha256, bytes, isSound);
      const file = photographFile(home, sha256);
      if (existsSync(file)) return;
      kept.push(file);
      keepFile(home, bytes);
    });
    if (sound.sha256 !== order.sha256)
      throw new Refused(
        'file-changed',
        'The file has been changed since it was looked through. Look through it again.',
      );
    const { room, movedIn, voucher } = order;
    const come = arriving(sound, { room, movedIn, voucher });
    const steps = (context: WriteContext) =>
      counted(bringResident(context, come), 'Bringing in every entry', come.entries.length, work);
    await state.hold.alone(() => home.record.writeInSteps(actor, now, steps, work.signal));
  } catch (error) {
    for (const file of kept) rmSync(file, { force: true });
    throw error;
  } finally {
    home.record.write(actor, now, ({ db }) => endErasure(db, unfinished));
  }
  return {};
}

async function refuseUnlessEither(_: string, bytes: Uint8Array, sound: boolean): Promise<void> {
  await (sound ? refuseUnlessRecording(bytes) : refuseUnlessPicture(bytes));
}

const arriving = (
  { manifest, entries, checkpoints, publicKey, fingerprint, compared, name, sha256 }: Sound,
  { room, movedIn, voucher }: Pick<Order, 'room' | 'voucher'> & { movedIn: string | null },
): Arriving => ({
  transfer: entryId.parse(uuidv7()),
  manifest,
  entries,
  checkpoints,
  file: { name, sha256 },
  from: { publicKey: Buffer.from(publicKey).toString('base64'), fingerprint, compared: compared === true },
  here: { room, movedIn },
  voucher,
});
