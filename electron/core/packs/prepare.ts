import type { BodyOf } from '../../../db/ledger/kinds.ts';
import { ORIGIN } from '../../../db/ledger/origin.ts';
import type { StoredEntry } from '../../../db/ledger/read.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import { type Known, notKnownThen, readingAsKnown } from '../../../db/store/as-known.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import { endOfDay, type Instant, londonDay } from '../../../db/time/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { signCheckpoint } from '../checkpoints.ts';
import type { OpenHome } from '../state.ts';
import { hearLine } from './collect/communication.ts';
import { WITHHELD_OF_COMPLAINTS } from './collect/complaints.ts';
import { type Gathered, type Gathering, gatheringFor } from './collect/gathering.ts';
import type { PackModel } from './document/model.ts';
import type { PackFiles } from './document/typeset.ts';
import { LARGEST_EVIDENCE } from './evidence.ts';
import { nameOfFile } from './file-names.ts';
import { homePaperModel, packModel } from './front-page.ts';
import type { Maker } from './make.ts';
import type { PackOrder, Profile, Span } from './profiles/profile.ts';
import { evidenceFor, type MayShow } from './proof.ts';

/** Runs a query over the record as the pack shows it: as it stands now, or as it was known about these residents. */
function reading<T>(
  { record }: OpenHome,
  context: ReadContext,
  { knownOn }: Pick<PackOrder, 'knownOn'>,
  known: Omit<Known, 'on'>,
  work: (context: ReadContext) => T,
): T {
  return knownOn === null ? work(context) : readingAsKnown(record, { on: knownOn, ...known }, context, work);
}

/** Whom an order is about, as they are known on its day. Throws Refused('no-residents' | 'no-such-resident' | 'not-known-then'). */
export function residentsFor(
  home: OpenHome,
  request: Pick<PackOrder, 'resident' | 'knownOn'>,
  maker: Maker,
  now: Instant,
): readonly ResidentRow[] {
  const { resident } = request;
  const context = home.record.reading(maker.actor, now);
  const everyone = { about: listResidents(context.db).map(({ id }) => id), topic: 'resident' };
  const all = reading(home, context, request, everyone, ({ db }) => listResidents(db));
  if (resident === 'all') {
    const here = all.filter(({ status }) => status === 'resident' || status === 'away');
    if (here.length > 0) return here;
    throw new Refused(
      'no-residents',
      'Nobody lives in this home yet, so there is nothing to put in a pack. Add a resident first.',
    );
  }
  const wanted = new Set<ResidentId>(typeof resident === 'string' ? [resident] : resident);
  const found = all.filter(({ id }) => wanted.has(id));
  if (found.length === wanted.size) return found;
  if (request.knownOn !== null) throw notKnownThen(request.knownOn);
  throw new Refused('no-such-resident', 'This record holds no such resident. Choose one from the list of residents.');
}

/** What there is to be set, each gathered when its turn comes. Throws what the order says where that is nothing. */
export function piecesOf(
  home: OpenHome,
  residents: readonly ResidentRow[],
  request: PackOrder & Span,
  maker: Maker,
  now: Instant,
): (() => Prepared)[] {
  // Who may be given what is asked of the record as it stands now, whatever day the pack is read as of.
  const context = home.record.reading(maker.actor, now);
  const packs = residents.flatMap((resident) =>
    request
      .profilesFor(context, resident)
      .map((profile) => () => prepare(home, resident, profile, request, maker, now)),
  );
  if (packs.length === 0)
    throw new Refused('nothing-to-share', request.nothing ?? 'There is nothing to make a pack of.');
  const { alongside } = request;
  return request.resident === 'all' && alongside
    ? [...packs, ...homePieces(home, residents, { ...request, alongside }, maker, now)]
    : packs;
}

/** The days that packs are about. Throws Refused('days-turned-round'). */
export function spanFor(residents: readonly ResidentRow[], request: PackOrder, now: Instant): Span {
  const span = { from: request.from ?? firstDay(residents, now), to: lastDay(request, now) };
  if (span.from > span.to)
    throw new Refused('days-turned-round', 'The first day comes after the last, or has yet to come. Choose another.');
  return span;
}

// Nothing is known of the days after the one that is asked back to.
const lastDay = ({ to, knownOn }: PackOrder, now: Instant) =>
  [to ?? londonDay(now), knownOn ?? londonDay(now)].sort()[0] ?? londonDay(now);

// Where no first day is asked for, the pack begins on the first day of any of the residents' records.
const firstDay = (residents: readonly ResidentRow[], now: Instant) =>
  [londonDay(now), ...residents.map(({ admittedAt }) => londonDay(admittedAt))].sort()[0] ?? londonDay(now);

/** What goes onto the pages of one file and with them, what the ledger is to say of it, and what it is called. */
export interface Prepared extends Pick<PackFiles, 'evidence'> {
  readonly exported: BodyOf<'pack.exported@2'>;
  readonly name: string;
  readonly model: PackModel;
  readonly pictures: readonly string[];
}

function prepare(
  home: OpenHome,
  resident: ResidentRow,
  profile: Profile,
  request: PackOrder & Span,
  maker: Maker,
  now: Instant,
): Prepared {
  const areas = reading(home, home.record.reading(maker.actor, now), request, { about: [resident.id] }, (context) =>
    areasOf(profile, gatheringFor(context, resident.id, request.from, request.to)),
  );
  const entries = evidenceEntries(home, resident, profile, request.knownOn, areas);
  const forWhom = profile.forWhom ?? request.forWhom;
  const evidence = proved(home, entries, now, (entry, part) => profile.mayShow?.(entry, part) ?? true);
  const counts = { entries: entries.length, ledger: home.record.ledger.size() };
  const model = packModel(home, resident, profile, { ...request, forWhom }, maker, now, areas, counts);
  return {
    model,
    evidence,
    exported: exportOf(home, { ...request, forWhom }, [resident], entries.length),
    pictures: [
      ...new Set([...areas.flatMap((area) => area.photographs), ...(model.portrait ? [model.portrait.sha256] : [])]),
    ],
    name: nameFor(`${profile.called} ${`${resident.fullName} room ${resident.room}`.slice(0, 80)}`, request),
  };
}

/** The areas of a pack as its profile orders them, each with its key; whom it is about first, then what leads to the rest. */
function areasOf(profile: Profile, gathering: Gathering): Gathered[] {
  const hear = profile.hear ? { hear: hearLine(gathering) } : {};
  const hearing = (area: Gathered, key?: string): Gathered => ({
    ...area,
    sections: area.sections.map((section, at) => ({ ...section, ...hear, ...(key && at === 0 ? { key } : {}) })),
  });
  const areas = profile.parts
    .map(([key, gather]) => hearing(gather(gathering), key))
    .map((area) => profile.withheld?.(area) ?? area);
  const opening = profile.opening?.(gathering, areas);
  const [first, ...rest] = areas;
  return opening && first ? [first, hearing(opening), ...rest] : areas;
}

/** The home’s own paper beside the packs, where the order has one: sealed as they are, with no entry of anybody. */
function homePieces(
  home: OpenHome,
  residents: readonly ResidentRow[],
  request: PackOrder & Span & Required<Pick<PackOrder, 'alongside'>>,
  maker: Maker,
  now: Instant,
): (() => Prepared)[] {
  const about = { about: residents.map(({ id }) => id) };
  const paper = reading(home, home.record.reading(maker.actor, now), request, about, (context) =>
    request.alongside(context, residents, request),
  );
  if (paper === null) return [];
  return [
    () => ({
      model: homePaperModel(home, paper, request, maker, now),
      evidence: proved(home, [], now, () => false),
      exported: exportOf(home, { ...request, profile: `${request.profile}-home-totals` }, [], 0),
      pictures: [],
      name: nameFor(`${paper.called} ${home.name}`, request),
    }),
  ];
}

const exportOf = (
  home: OpenHome,
  { profile, from, to, knownOn, why, forWhom }: PackOrder & Span,
  residents: readonly ResidentRow[],
  entries: number,
): Prepared['exported'] => ({
  export: {
    ...{ profile, from, to, knownOn, entries },
    residents: residents.map(({ id }) => id),
    checkpointSize: home.record.ledger.size(),
  },
  purpose: { why, forWhom },
});

function proved(home: OpenHome, entries: readonly StoredEntry[], now: Instant, mayShow: MayShow): Uint8Array {
  const { ledger } = home.record;
  const devices = [...new Set([ledger.device, ...entries.map(({ header }) => header.device)])];
  const checkpoints = devices.map((device) => signCheckpoint(home, 'pack', now, device));
  const evidence = evidenceFor(
    ledger,
    entries,
    checkpoints,
    (entry, part) => mayLeave(entry, part) && mayShow(entry, part),
  );
  if (evidence.length > LARGEST_EVIDENCE)
    throw new Refused(
      'too-much-for-a-pack',
      'So much was written in that time that no reader would open it as one file. Choose a shorter time, and make two packs.',
    );
  return evidence;
}

/**
 * Who complained about somebody's care, and about whom, leaves the home in no pack: only its digest does. Nor does what
 * another home's ledger holds of an entry, which is all of it, whatever of it this pack withholds.
 */
const mayLeave: MayShow = ({ header: { kind } }, part) =>
  part !== ORIGIN && !(kind.startsWith('resident-complaint.') && WITHHELD_OF_COMPLAINTS.includes(part));

/** The entries that the pages rest on: those the areas name, and those that say who the resident and their people are. */
function evidenceEntries(
  home: OpenHome,
  resident: ResidentRow,
  { provesWho }: Profile,
  knownOn: string | null,
  areas: readonly Gathered[],
): StoredEntry[] {
  const { ledger } = home.record;
  const who = provesWho ? ['resident', 'person'].flatMap((topic) => ledger.positionsAbout(resident.id, topic)) : [];
  const entries = ledger.entriesAt([...who, ...areas.flatMap((area) => area.entries)]);
  return knownOn === null ? entries : entries.filter(({ header }) => header.recorded_at < endOfDay(knownOn));
}

const nameFor = (what: string, { to, knownOn }: PackOrder & Span) =>
  nameOfFile(`${what}${knownOn ? ' as known' : ''}`, knownOn ?? to);
