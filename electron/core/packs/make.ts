import type { BodyOf } from '../../../db/ledger/kinds.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import type { Instant } from '../../../db/time/model.ts';
import { refuseIfChanged } from '../checkpoints.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { signsIn } from './document/characters.ts';
import { nameOfFile } from './file-names.ts';
import { addIndex, type Listed } from './index-of-packs.ts';
import { openParcel, type Wrapping } from './parcel.ts';
import { piecesOf, residentsFor, spanFor } from './prepare.ts';
import type { PackOrder } from './profiles/profile.ts';
import { PRESS_THREADS, type Press } from './render.ts';
import { sealPack } from './seal.ts';
import { putVerifier, verifierPage } from './verifier-file.ts';

/** Who makes a pack, as the ledger and as the front page name them. */
export interface Maker {
  readonly actor: Actor;
  readonly name: string;
}

/**
 * Makes sealed packs: of each resident, those that the order says; and for several residents, or in a zip, their index.
 * They are written beside their places. When all of them are whole, who exported what, why and for whom goes into the
 * ledger, and only then do they stand where they were asked for: a run that is cancelled or fails leaves neither a pack
 * nor a line that says there is one.
 */
export async function makePacks(
  home: OpenHome,
  request: PackOrder,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
  wrapping: Wrapping = 'files',
): Promise<Outcome> {
  refuseIfChanged(home, 'pack');
  const residents = residentsFor(home, request, maker, now);
  const span = spanFor(residents, request, now);
  const pieces = piecesOf(home, residents, { ...request, ...span }, maker, now);
  const made = makeFolder(folder);
  press.warm(pieces.length);
  const signer = signerOf(home);
  const together = request.resident === 'all' || residents.length > 1 || wrapping !== 'files';
  const verifier = together ? verifierPage() : null;
  const parcel = openParcel(wrapping, folder, zipNameFor(request, span.to, wrapping));
  const packs: Pack[] = [];
  let begun = 0;
  let done = 0;
  let missing = 0;
  // A lane more than threads: while packs are being set, the next one is gathered.
  const lane = async (signal: AbortSignal) => {
    for (let index = begun++; index < pieces.length; index = begun++) {
      const piece = pieces[index];
      if (!piece) return;
      signal.throwIfAborted();
      work.progress(`Pack ${index + 1} of ${pieces.length}`, done, pieces.length);
      const { model, evidence, pictures, exported, name } = piece();
      const photographs = await printed(home, pictures);
      const { pdf, pages, unprinted } = await press.set(model, { evidence, photographs }, { signal });
      signal.throwIfAborted();
      const content = await parcel.add(name, 'pdf', sealPack(pdf, signer), index);
      packs[index] = { ...content, about: name, who: model.subject, pages, exported };
      missing += signsIn(unprinted);
      done += 1;
    }
  };
  try {
    await abreast(PRESS_THREADS + 1, lane, work.signal);
    if (together) {
      const { why, forWhom } = request;
      const index = { homeName: home.name, period: span, why, forWhom, maker, now };
      await addIndex(parcel, packs, index, { press, signer, signal: work.signal });
    }
    await parcel.close();
    if (verifier) putVerifier(verifier, folder);
    work.signal.throwIfAborted();
    recordExports(home, maker, now, packs);
  } catch (error) {
    await parcel.abandon();
    unmakeFolders(made);
    throw error;
  }
  const files = parcel.putInPlace().filter((file) => !file.endsWith('.json'));
  work.progress('Done', pieces.length, pieces.length);
  return { files, unprinted: missing, fingerprint: fingerprint(signer.publicKey), passphrase: parcel.passphrase };
}

/** A pack that is whole, on its way out. */
interface Pack extends Listed {
  readonly exported: BodyOf<'pack.exported@2'>;
}

function recordExports(home: OpenHome, { actor }: Maker, now: Instant, packs: readonly Pack[]): void {
  home.record.write(actor, now, (writing) => {
    for (const { exported } of packs)
      writing.append({
        kind: 'pack.exported@2',
        subject: { type: 'home', id: home.record.ledger.home },
        body: exported,
      });
  });
}

/** Runs lanes side by side until all are at their end; where one fails, the others stop first, then its reason is thrown. */
async function abreast(
  lanes: number,
  lane: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, () =>
      lane(either).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
  const rejected = ended.find((each) => each.status === 'rejected');
  if (rejected) throw failed.signal.reason;
  signal.throwIfAborted();
}

/** In pixels: 260 to the inch at the width of a picture beside a story; what is larger takes longer to set and shows no more. */
const PRINT_WIDTH = 480;
const printed = (home: OpenHome, pictures: readonly string[]) =>
  Promise.all(pictures.map(async (sha256) => ({ sha256, bytes: await photographAtWidth(home, sha256, PRINT_WIDTH) })));

const calledInZip: Readonly<Record<string, string>> = {
  inspector: 'Inspector packs',
  commissioner: 'Commissioner packs',
  family: 'Family packs',
  'subject-access': 'Own records',
  'after-death': 'Record after death',
};
/** The name of a zip is read by whoever carries it: it names nobody. */
const zipNameFor = ({ profile, knownOn }: PackOrder, to: string, wrapping: Wrapping) =>
  nameOfFile(
    `${calledInZip[profile] ?? 'Packs'}${wrapping === 'protected' ? ' under a passphrase' : ''}`,
    knownOn ?? to,
  );
