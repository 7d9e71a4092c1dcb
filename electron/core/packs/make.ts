import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Givable } from '../../../db/access/model.ts';
import type { BodyOf } from '../../../db/ledger/kinds.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import type { StoredEntry } from '../../../db/ledger/read.ts';
import type { PackRequest } from '../../../db/packs/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import { type Known, notKnownThen, readingAsKnown } from '../../../db/store/as-known.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import { endOfDay, type Instant, londonDay } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { refuseIfChanged, signCheckpoint } from '../checkpoints.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import { type OpenHome, signerOf } from '../state.ts';
import { gatherBestInterests } from './collect/best-interests.ts';
import { gatherCommunication, hearLine } from './collect/communication.ts';
import { gatherComplaints, WITHHELD_OF_COMPLAINTS } from './collect/complaints.ts';
import { gatherDailyChoices } from './collect/daily-choices.ts';
import { type Gathered, type Gathering, gatheringFor } from './collect/gathering.ts';
import { gatherLiberty } from './collect/liberty.ts';
import { gatherLifeHistory } from './collect/life-history.ts';
import { gatherResident } from './collect/resident.ts';
import { gatherReviews } from './collect/reviews.ts';
import { gatherSupportPlan } from './collect/support-plan.ts';
import { signsIn } from './document/characters.ts';
import type { PackModel } from './document/model.ts';
import type { PackFiles } from './document/typeset.ts';
import { LARGEST_EVIDENCE } from './evidence.ts';
import { nameOfFile, putInPlace } from './file-names.ts';
import { inspectorPack } from './front-page.ts';
import { evidenceFor, type MayShow } from './proof.ts';
import { PRESS_THREADS, type Press } from './render.ts';
import { sealPack } from './seal.ts';

/** Who makes a pack, as the ledger and as the front page name them. */
export interface Maker {
  readonly actor: Actor;
  readonly name: string;
}

/** Whom a pack is about, when, for whom; and how it is cut for readers who may not have all of it. */
export interface PackOrder extends Omit<PackRequest, 'profile'> {
  readonly profile: string;
  /** What its file is called before the name, where it is no inspector’s. */
  readonly called?: string;
  readonly cut?: Cut;
}
type PackArea = Givable | 'resident' | 'reviews' | 'complaints';
/** Which areas a pack shows, what of them is withheld from its pages and its evidence, and what its front page says. */
export interface Cut {
  shows(area: PackArea): boolean;
  withheld(area: Gathered): Gathered;
  readonly mayShow: MayShow;
  front(model: PackModel): PackModel;
}

/**
 * Makes one sealed pack a resident. The packs are written beside their places. When all of them are whole, who exported
 * what, why and for whom goes into the ledger, and only then do they stand where they were asked for: a run that is
 * cancelled or fails leaves neither a pack nor a line that says there is one.
 */
export async function makePacks(
  home: OpenHome,
  request: PackOrder,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  refuseIfChanged(home, 'pack');
  const residents = residentsFor(home, request, maker, now);
  const span = { from: request.from ?? firstDay(residents, now), to: lastDay(request, now) };
  if (span.from > span.to)
    throw new Refused('days-turned-round', 'The first day comes after the last. Turn them round, then try again.');
  const made = makeFolder(folder);
  press.warm(residents.length);
  const signer = signerOf(home);
  const packs: Pack[] = [];
  let begun = 0;
  let done = 0;
  let missing = 0;
  // A lane more than threads: while packs are being set, the next one is gathered.
  const lane = async (signal: AbortSignal) => {
    for (let index = begun++; index < residents.length; index = begun++) {
      const resident = residents[index];
      if (!resident) return;
      signal.throwIfAborted();
      work.progress(`Pack ${index + 1} of ${residents.length}`, done, residents.length);
      const { model, evidence, pictures, exported } = prepare(home, resident, { ...request, ...span }, maker, now);
      const photographs = await printed(home, pictures);
      const { pdf, unprinted } = await press.set(model, { evidence, photographs }, { signal });
      signal.throwIfAborted();
      const pack = {
        beside: join(folder, `${randomUUID()}.being-made`),
        name: nameFor(resident, span.to, request),
        exported,
      };
      packs[index] = pack;
      missing += signsIn(unprinted);
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
  return { files, unprinted: missing, fingerprint: fingerprint(signer.publicKey) };
}

/** A pack that is whole, beside its place. */
interface Pack {
  readonly beside: string;
  readonly name: string;
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

/** Runs a query over the record as the pack shows it: as it stands now, or as it was known about these residents. */
function reading<T>(
  { record }: OpenHome,
  context: ReadContext,
  { knownOn }: PackOrder,
  known: Omit<Known, 'on'>,
  work: (context: ReadContext) => T,
): T {
  return knownOn === null ? work(context) : readingAsKnown(record, { on: knownOn, ...known }, context, work);
}

function residentsFor(home: OpenHome, request: PackOrder, maker: Maker, now: Instant): readonly ResidentRow[] {
  const { resident } = request;
  const context = home.record.reading(maker.actor, now);
  const everyone = { about: listResidents(context.db).map(({ id }) => id), topic: 'resident' };
  const all = reading(home, context, request, everyone, ({ db }) => listResidents(db));
  const wanted =
    resident === 'all'
      ? all.filter(({ status }) => status === 'resident' || status === 'away')
      : all.filter(({ id }) => id === resident);
  if (wanted.length > 0) return wanted;
  if (request.knownOn !== null) throw notKnownThen(request.knownOn);
  throw resident === 'all'
    ? new Refused(
        'no-residents',
        'Nobody lives in this home yet, so there is nothing to put in a pack. Add a resident first.',
      )
    : new Refused('no-such-resident', 'This record holds no such resident. Choose one from the list of residents.');
}

// Nothing is known of the days after the one that is asked back to.
const lastDay = ({ to, knownOn }: PackOrder, now: Instant) =>
  [to ?? londonDay(now), knownOn ?? londonDay(now)].sort()[0] ?? londonDay(now);

// Where no first day is asked for, the pack begins on the first day of any of the residents' records.
const firstDay = (residents: readonly ResidentRow[], now: Instant) =>
  [londonDay(now), ...residents.map(({ admittedAt }) => londonDay(admittedAt))].sort()[0] ?? londonDay(now);

export type Span = { from: string; to: string };

/** The areas of a pack, in the order in which they stand in it. */
const gatherers: Record<PackArea, (gathering: Gathering) => Gathered> = {
  resident: gatherResident,
  communication: gatherCommunication,
  'life-history': gatherLifeHistory,
  'daily-choices': gatherDailyChoices,
  'support-plan': gatherSupportPlan,
  reviews: gatherReviews,
  'best-interests': gatherBestInterests,
  liberty: gatherLiberty,
  complaints: gatherComplaints,
};

/** What goes onto the pages of one pack and with them, and what the ledger is to say of its export. */
function prepare(
  home: OpenHome,
  resident: ResidentRow,
  request: PackOrder & Span,
  maker: Maker,
  now: Instant,
): Pick<PackFiles, 'evidence'> & Pick<Pack, 'exported'> & { model: PackModel; pictures: readonly string[] } {
  const areas = reading(home, home.record.reading(maker.actor, now), request, { about: [resident.id] }, (context) => {
    const gathering = gatheringFor(context, resident.id, request.from, request.to);
    const hear = hearLine(gathering);
    return Object.entries(gatherers)
      .filter(([area]) => request.cut?.shows(area as PackArea) ?? true)
      .map(([, gather]) => gather(gathering))
      .map((area) => ({ ...area, sections: area.sections.map((section) => ({ ...section, hear })) }))
      .map((area) => request.cut?.withheld(area) ?? area);
  });
  const entries = evidenceEntries(home, resident, request.knownOn, areas);
  const exported = {
    export: {
      profile: request.profile,
      residents: [resident.id],
      from: request.from,
      to: request.to,
      knownOn: request.knownOn,
      entries: entries.length,
      checkpointSize: home.record.ledger.size(),
    },
    purpose: { why: request.why, forWhom: request.forWhom },
  };
  const devices = [...new Set([home.record.ledger.device, ...entries.map(({ header }) => header.device)])];
  const checkpoints = devices.map((device) => signCheckpoint(home, 'pack', now, device));
  const evidence = evidenceFor(
    home.record.ledger,
    entries,
    checkpoints,
    (entry, part) => mayLeave(entry, part) && (request.cut?.mayShow(entry, part) ?? true),
  );
  if (evidence.length > LARGEST_EVIDENCE)
    throw new Refused(
      'too-much-for-a-pack',
      'So much was written in that time that no reader would open it as one file. Choose a shorter time, and make two packs.',
    );
  const model = inspectorPack(home, resident, request, maker, now, areas, {
    entries: entries.length,
    ledger: home.record.ledger.size(),
  });
  return {
    model: request.cut?.front(model) ?? model,
    evidence,
    exported,
    pictures: [...new Set(areas.flatMap((area) => area.photographs))],
  };
}

/** Who complained about somebody's care, and about whom, leaves the home in no pack: only its digest does. */
const mayLeave: MayShow = ({ header: { kind } }, part) =>
  !(kind.startsWith('resident-complaint.') && WITHHELD_OF_COMPLAINTS.includes(part));

/** In pixels: 260 to the inch at the width of a picture beside a story; what is larger takes longer to set and shows no more. */
const PRINT_WIDTH = 480;
const printed = (home: OpenHome, pictures: readonly string[]) =>
  Promise.all(pictures.map(async (sha256) => ({ sha256, bytes: await photographAtWidth(home, sha256, PRINT_WIDTH) })));

/** The entries that the pages rest on: those the areas name, and those that say who the resident and their people are. */
function evidenceEntries(
  home: OpenHome,
  resident: ResidentRow,
  knownOn: string | null,
  areas: readonly Gathered[],
): StoredEntry[] {
  const { ledger } = home.record;
  const who = ['resident', 'person'].flatMap((topic) => ledger.positionsAbout(resident.id, topic));
  const entries = ledger.entriesAt([...who, ...areas.flatMap((area) => area.entries)]);
  return knownOn === null ? entries : entries.filter(({ header }) => header.recorded_at < endOfDay(knownOn));
}

const nameFor = ({ fullName, room }: ResidentRow, to: string, { called = 'Inspector pack', knownOn }: PackOrder) =>
  nameOfFile(`${called} ${`${fullName} room ${room}`.slice(0, 80)}${knownOn ? ' as known' : ''}`, knownOn ?? to);
