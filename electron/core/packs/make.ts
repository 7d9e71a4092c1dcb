import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawAsOf, notChecked } from '../../../db/law/model.ts';
import type { BodyOf } from '../../../db/ledger/kinds.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import type { StoredEntry } from '../../../db/ledger/store.ts';
import type { PackRequest } from '../../../db/packs/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import { dateInWords, type Instant, instantInWords, londonDay, shortDateInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { signCheckpoint } from '../checkpoints.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { gatherBestInterests } from './collect/best-interests.ts';
import { gatherDailyChoices } from './collect/daily-choices.ts';
import { type Gathered, gatheringFor } from './collect/gathering.ts';
import { gatherLifeHistory } from './collect/life-history.ts';
import { gatherResident } from './collect/resident.ts';
import type { PackModel } from './document/model.ts';
import type { PackFiles } from './document/typeset.ts';
import { nameOfFile, putInPlace } from './file-names.ts';
import { evidenceFor } from './proof.ts';
import { PRESS_THREADS, type Press } from './render.ts';
import { sealPack } from './seal.ts';

/** Who makes a pack, as the ledger and as the front page name them. */
export interface Maker {
  readonly actor: Actor;
  readonly name: string;
}

/**
 * Makes one sealed pack a resident. The packs are written beside their places. When all of them are whole, who exported
 * what, why and for whom goes into the ledger, and only then do they stand where they were asked for: a run that is
 * cancelled or fails leaves neither a pack nor a line that says there is one.
 */
export async function makePacks(
  home: OpenHome,
  request: PackRequest,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const residents = residentsFor(home, request, maker, now);
  const span = { from: request.from ?? firstDay(residents, now), to: request.to ?? londonDay(now) };
  if (span.from > span.to)
    throw new Refused('days-turned-round', 'The first day comes after the last. Turn them round, then try again.');
  const made = makeFolder(folder);
  press.warm(residents.length);
  const signer = signerOf(home);
  const packs: Pack[] = [];
  let begun = 0;
  let done = 0;
  // A lane more than threads: while packs are being set, the next one is gathered.
  const lane = async (signal: AbortSignal) => {
    for (let index = begun++; index < residents.length; index = begun++) {
      const resident = residents[index];
      if (!resident) return;
      signal.throwIfAborted();
      work.progress(`Pack ${index + 1} of ${residents.length}`, done, residents.length);
      const { model, evidence, pictures, exported } = prepare(home, resident, { ...request, ...span }, maker, now);
      const photographs = await printed(home, pictures);
      const { pdf } = await press.set(model, { evidence, photographs }, { signal });
      signal.throwIfAborted();
      const pack = { beside: join(folder, `${randomUUID()}.being-made`), name: nameFor(resident, span.to), exported };
      packs[index] = pack;
      writeFileSync(pack.beside, sealPack(pdf, signer), { flush: true, mode: 0o600 });
      done += 1;
    }
  };
  try {
    await abreast(PRESS_THREADS + 1, lane, work.signal);
    recordExports(home, maker, now, packs);
  } catch (error) {
    for (const { beside } of Object.values(packs)) rmSync(beside, { force: true });
    unmakeFolders(made);
    throw error;
  }
  const files = packs.map(({ beside, name }) => putInPlace(folder, name, beside));
  work.progress('Done', residents.length, residents.length);
  return { files, fingerprint: fingerprint(signer.publicKey) };
}

/** A pack that is whole, beside its place. */
interface Pack {
  readonly beside: string;
  readonly name: string;
  readonly exported: BodyOf<'pack.exported@1'>;
}

function recordExports(home: OpenHome, { actor }: Maker, now: Instant, packs: readonly Pack[]): void {
  home.record.write(actor, now, (writing) => {
    for (const { exported } of packs)
      writing.append({
        kind: 'pack.exported@1',
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

function residentsFor(home: OpenHome, { resident }: PackRequest, maker: Maker, now: Instant): readonly ResidentRow[] {
  const all = listResidents(home.record.reading(maker.actor, now).db);
  const wanted =
    resident === 'all'
      ? all.filter(({ status }) => status === 'resident' || status === 'away')
      : all.filter(({ id }) => id === resident);
  if (wanted.length > 0) return wanted;
  throw resident === 'all'
    ? new Refused(
        'no-residents',
        'Nobody lives in this home yet, so there is nothing to put in a pack. Add a resident first.',
      )
    : new Refused('no-such-resident', 'This record holds no such resident. Choose one from the list of residents.');
}

// Where no first day is asked for, the pack begins on the first day of any of the residents' records.
const firstDay = (residents: readonly ResidentRow[], now: Instant) =>
  [londonDay(now), ...residents.map(({ admittedAt }) => londonDay(admittedAt))].sort()[0] ?? londonDay(now);

type Span = { from: string; to: string };

/** What goes onto the pages of one pack and with them, and what the ledger is to say of its export. */
function prepare(
  home: OpenHome,
  resident: ResidentRow,
  request: PackRequest & Span,
  maker: Maker,
  now: Instant,
): Pick<PackFiles, 'evidence'> & Pick<Pack, 'exported'> & { model: PackModel; pictures: readonly string[] } {
  const context = home.record.reading(maker.actor, now);
  const gathering = gatheringFor(context, resident.id, request.from, request.to);
  const areas = [
    gatherResident(gathering),
    gatherLifeHistory(gathering),
    gatherDailyChoices(gathering),
    gatherBestInterests(gathering),
  ];
  const entries = evidenceEntries(home, resident, areas);
  const exported = {
    export: {
      profile: request.profile,
      residents: [resident.id],
      from: request.from,
      to: request.to,
      entries: entries.length,
      checkpointSize: home.record.ledger.size(),
    },
    purpose: { why: request.why, forWhom: request.forWhom },
  };
  const devices = [...new Set([home.record.ledger.device, ...entries.map(({ header }) => header.device)])];
  const checkpoints = devices.map((device) => signCheckpoint(home, 'pack', now, device));
  const evidence = evidenceFor(home.record.ledger, entries, checkpoints, () => true);
  const model = modelOf(home, resident, request, maker, now, areas, {
    entries: entries.length,
    ledger: home.record.ledger.size(),
  });
  return { model, evidence, exported, pictures: [...new Set(areas.flatMap((area) => area.photographs))] };
}

/** In pixels: 260 to the inch at the width of a picture beside a story; what is larger takes longer to set and shows no more. */
const PRINT_WIDTH = 480;
const printed = (home: OpenHome, pictures: readonly string[]) =>
  Promise.all(pictures.map(async (sha256) => ({ sha256, bytes: await photographAtWidth(home, sha256, PRINT_WIDTH) })));

/** The entries that the pages rest on: those the areas name, and those that say who the resident and their people are. */
function evidenceEntries(home: OpenHome, resident: ResidentRow, areas: readonly Gathered[]): StoredEntry[] {
  const { ledger } = home.record;
  const who = ['resident', 'person'].flatMap((topic) => ledger.positionsAbout(resident.id, topic));
  return ledger.entriesAt([...who, ...areas.flatMap((area) => area.entries)]);
}

function modelOf(
  home: OpenHome,
  resident: ResidentRow,
  { from, to, why, forWhom }: PackRequest & Span,
  maker: Maker,
  now: Instant,
  areas: readonly Gathered[],
  counts: { entries: number; ledger: number },
): PackModel {
  const ledgerEntries = `${counts.ledger.toLocaleString('en-GB')} entries`;
  return {
    title: `Inspector pack: ${resident.fullName}`,
    homeName: home.name,
    profileName: 'Inspector pack',
    subject: resident.fullName,
    about: `Called ${resident.preferredName}. Room ${resident.room}.${resident.movedIn ? ` Here since ${shortDateInWords(resident.movedIn)}.` : ''}`,
    ...(resident.photograph
      ? { portrait: { sha256: resident.photograph.sha256, alt: `Portrait of ${resident.preferredName}` } }
      : {}),
    from,
    to,
    made: { at: now, by: maker.name, why, forWhom },
    fingerprint: fingerprint(signerOf(home).publicKey),
    proof: `${counts.entries.toLocaleString('en-GB')} entries, proved against the signed checkpoint of ${instantInWords(now)} (${ledgerEntries}).`,
    front: {
      whatThisIs: [
        `What ${home.name} holds about ${resident.fullName}, from ${dateInWords(from)} to ${dateInWords(to)}, for someone who inspects how ${resident.preferredName}’s voice, choice and consent are respected.`,
        'Three things are kept apart in it: who the person is (life history), what they chose (daily choices), and the few major decisions that others had to make (best interests). Each has its own colour, mark and edge of the page.',
        'On every page the person’s own words stand first, in their own letter. What others say bears its own mark and name.',
        `Sections of the Mental Capacity Act 2005 are cited as of ${shortDateInWords(lawAsOf)}. ${notChecked}`,
      ],
      samples: areas.flatMap((area) => [...area.samples]),
      howToCheck: [
        'Open Own Words, choose “Check a pack”, and choose this file; or type: own-words verify, and the name of this file. No home and no network is needed.',
        'The entries that the pages rest on are attached to this file with their proofs. Change one letter anywhere and the check fails and says where.',
        'The fingerprint below names the key that sealed this file. Ask the home for it another way, by telephone for one, and compare.',
      ],
      leftOut: [
        'Life history that is kept for fewer readers than all staff.',
        'Half-written forms, which are no part of the record.',
        'This export itself, which is written into the home’s ledger: who made it, when, why and for whom.',
      ],
    },
    sections: areas.flatMap((area) => [...area.sections]),
  };
}

const nameFor = ({ fullName, room }: ResidentRow, to: string) =>
  nameOfFile(`Inspector pack ${`${fullName} room ${room}`.slice(0, 80)}`, to);
