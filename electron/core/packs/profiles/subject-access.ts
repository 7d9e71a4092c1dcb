import { notChecked } from '../../../../db/law/model.ts';
import type { ResidentRow } from '../../../../db/residents/model.ts';
import { getResident } from '../../../../db/residents/queries.ts';
import type { ReadContext } from '../../../../db/store/model.ts';
import {
  askers,
  isOpen,
  type Proposal,
  type SubjectAccessRow,
  subjectAccessLawAsOf,
  whyNot,
} from '../../../../db/subject-access/model.ts';
import { getSubjectAccess, listSubjectAccess } from '../../../../db/subject-access/queries.ts';
import { happenedInWords, londonDay, shortDateInWords } from '../../../../db/time/model.ts';
import type { EntryId, ResidentId } from '../../../../db/words/model.ts';
import { Refused } from '../../../../db/words/refused.ts';
import { type Gathered, gatheringFor } from '../collect/gathering.ts';
import { partsNamed } from '../parts.ts';
import type { MayShow } from '../proof.ts';
import { namedIn, proposalsIn } from '../proposals.ts';
import { redactionOf } from '../redact.ts';
import type { PackOrder, Profile } from './profile.ts';
import { scopeSheet } from './scope-sheet.ts';

/** Everything that is held about somebody, in the order of a life: the copy is the person’s own. */
export const everything = partsNamed([
  'resident',
  'communication',
  'whole-life-history',
  'statements',
  'all-choices',
  'support-plan',
  'reviews',
  'best-interests',
  'liberty',
  'complaints',
  'recipients',
]);
const WHY = 'Left out: somebody else told it (DPA 2018 Sch 2 para 16)';

/**
 * A living person’s copy of their own record, for whoever asked for it and may have it, without what a manager decided to
 * leave out. It is of what is held now: what was known earlier may name somebody on whom nobody decided.
 * Throws Refused('as-known-now' | 'nobody-asked' | 'not-ready' | 'undecided') before a page is made.
 */
export function subjectAccessOrder(request: EntryId | null, knownOn: string | null): Pick<PackOrder, 'profilesFor'> {
  if (knownOn !== null)
    throw new Refused('as-known-now', 'A copy is of what is held about the person now. Leave the day out.');
  return {
    profilesFor: (context, resident) => {
      const row = requestOf(context, resident.id, request);
      const why = whyNot(row, londonDay(context.now));
      if (why !== null) throw new Refused('not-ready', why);
      const proposals = proposalsFor(context, resident.id, row);
      const open = proposals.filter(isOpen).length;
      if (open > 0)
        throw new Refused(
          'undecided',
          `${open === 1 ? 'One thing' : `${open} things`} that may have to be left out ${open === 1 ? 'is' : 'are'} not decided yet. Decide each under “Who asks for the record”, then make the copy.`,
        );
      return [profileFor(context, resident, row, proposals)];
    },
  };
}

/** The request that a copy answers: the one that is named, or the newest that is open. */
function requestOf({ db }: ReadContext, resident: ResidentId, request: EntryId | null): SubjectAccessRow {
  if (request !== null) return getSubjectAccess(db, resident, request);
  const [newest] = listSubjectAccess(db, resident).filter(({ answered }) => answered === null);
  if (newest) return newest;
  throw new Refused(
    'nobody-asked',
    'Nobody has asked for this record, or it was answered. Write down who asks under “Who asks for the record” first.',
  );
}

/**
 * What rules propose to leave out of the copy as it would be made now, and what was decided of each. The whole record is
 * looked through, also where a part of it is asked for: nothing then stands in a copy that was not looked at.
 */
export function proposalsFor(context: ReadContext, resident: ResidentId, row: SubjectAccessRow): Proposal[] {
  const from = londonDay(getResident(context.db, resident).admittedAt);
  const gathering = gatheringFor(context, resident, from, londonDay(context.now));
  return proposalsIn(
    everything.map(([, gather]) => gather(gathering)),
    gathering,
    row,
  );
}

function profileFor(
  context: ReadContext,
  resident: ResidentRow,
  row: SubjectAccessRow,
  proposals: readonly Proposal[],
): Profile {
  const left = proposals.filter(({ decision }) => decision?.outcome === 'left out');
  const { withheld, mayShow } = withoutWhatIsLeftOut(context, resident, left);
  const { asked, at, identity } = row;
  return {
    called: 'Copy of the record',
    parts: everything,
    hear: true,
    portrait: true,
    provesWho: true,
    forWhom: asked.name,
    front: ({ homeName, resident: { fullName, preferredName } }) => ({
      whatThisIs: [
        `What ${homeName} holds about ${fullName}, given to ${asked.name}, who asked for it ${happenedInWords(at)}. On whose behalf: ${askers[asked.by].charAt(0).toLowerCase()}${askers[asked.by].slice(1)}. Who asks was checked: ${identity ?? 'not yet'}`,
        `What the copy holds, what was left out and on what ground, and what ${preferredName} may ask for besides, stands on the sheet “What this copy holds”.`,
        `Articles are those of the UK GDPR, paragraphs those of the Data Protection Act 2018, as of ${shortDateInWords(subjectAccessLawAsOf)}. ${notChecked}`,
      ],
      leftOut: [
        left.length === 0
          ? 'Nothing was left out of it.'
          : `${left.length === 1 ? 'One thing' : `${left.length} things`} that a manager decided to leave out, each with its ground on the sheet. They are in no hidden text of this file: the evidence holds digests in their place.`,
        'Recordings, which the home gives apart; and the record of who looked at it, which is about staff.',
      ],
    }),
    opening: (gathering) => scopeSheet(gathering, row, proposals),
    withheld,
    mayShow,
  };
}

/** How the pages and the evidence lose what was decided to be left out: names, statements, pictures and single words. */
function withoutWhatIsLeftOut(
  context: ReadContext,
  resident: ResidentRow,
  left: readonly Proposal[],
): Required<Pick<Profile, 'withheld' | 'mayShow'>> {
  const keys = new Set(left.map(({ key }) => key));
  const after = (kind: string) =>
    left.flatMap(({ key }) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
  const entries = new Set(after('statement').map(Number));
  const pictures = new Set(after('photograph'));
  const gathering = gatheringFor(context, resident.id, londonDay(context.now), londonDay(context.now));
  const hidden = [
    ...namedIn(gathering).filter(({ key }) => keys.has(key)),
    ...after('words').map((words) => ({ names: [words], id: null, instead: '[left out]' })),
    // A statement may be quoted elsewhere word for word.
    ...left.flatMap(({ key, words }) =>
      key.startsWith('statement:') && words ? [{ names: [words], id: null, instead: '[left out]' }] : [],
    ),
    ...[...pictures].map((sha256) => ({ names: [], id: sha256, instead: '' })),
  ];
  const redaction = redactionOf(hidden, WHY);
  const mayShow: MayShow = (entry, part) =>
    !entries.has(entry.position) && !isContactOfOthers(entry.header.kind, part) && redaction.mayShow(entry, part);
  return { mayShow, withheld: (area: Gathered) => redaction.without(area, { entries, pictures }) };
}

/** How the person’s people are reached stands on no page, so it goes along in no evidence. */
const isContactOfOthers = (kind: string, part: string) => kind.startsWith('person.') && part === 'person';
