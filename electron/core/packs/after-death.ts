import {
  type AccessRow,
  accessLaw,
  accessLawAsOf,
  capacities,
  givable,
  givableNames,
  outcomes,
  whyNot,
} from '../../../db/access/model.ts';
import { getAccess, notDied } from '../../../db/access/queries.ts';
import { notChecked } from '../../../db/law/model.ts';
import type { AfterDeathRequest } from '../../../db/packs/model.ts';
import type { PersonRow } from '../../../db/people/model.ts';
import { listPeopleForResident } from '../../../db/people/queries.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { getResident, listResidents } from '../../../db/residents/queries.ts';
import { listAuthors, listStaff, listStaffElsewhere } from '../../../db/staff/queries.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import { happenedInWords, shortDateInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { type PackPart, partsNamed } from './parts.ts';
import type { Front, PackOrder, Profile } from './profiles/profile.ts';
import { type Hidden, namesIn, redactionOf } from './redact.ts';

const WHY = 'It comes from somebody else, who could be known by it (Access to Health Records Act 1990 s.5(1)(a))';

/**
 * The record of somebody who has died, for one who asked and was given it: the areas that the manager decided on, without
 * what others gave and without the names of those who have not agreed. Throws Refused('not-died' | 'not-given' |
 * 'no-right').
 */
export function afterDeathOrder(context: ReadContext, { resident, request }: AfterDeathRequest): PackOrder {
  const row = getResident(context.db, resident);
  // A death may have been written down by mistake, and put right since.
  if (row.status !== 'died') throw notDied();
  const asking = getAccess(context.db, resident, request);
  const [decision] = asking.decisions;
  if (!decision || decision.outcome === 'not')
    throw new Refused('not-given', 'Nothing was decided to be given. Decide first, then make the pack.');
  const why = whyNot(asking.asked, asking.proof);
  if (why !== null) throw new Refused('no-right', why);
  const agreed = new Set<string>([...decision.agreed, asking.asked.person ?? '']);
  const redaction = redactionOf(hiddenFrom(context, row, agreed), WHY);
  const staff = (id: string) => listAuthors(context.db).find((each) => each.id === id)?.name ?? 'a manager';
  const profile: Profile = {
    called: 'Record after death',
    parts: partsNamed(
      ALL.filter(
        (part) => part === 'resident' || decision.outcome === 'full' || decision.areas.some((given) => given === part),
      ),
    ),
    hear: true,
    portrait: true,
    provesWho: true,
    front: ({ homeName }) => front(homeName, row, asking, decision, staff(decision.by)),
    withheld: (area) => redaction.withheld(area, row.photograph?.sha256 ?? null),
    mayShow: redaction.mayShow,
  };
  return {
    profile: 'after-death',
    resident,
    from: asking.asked.from,
    to: asking.asked.to,
    knownOn: null,
    why: `Access to Health Records Act 1990 s.3(1)(f). ${capacities[asking.asked.capacity]}.`,
    forWhom: asking.asked.name,
    profilesFor: () => [profile],
  };
}

/** What is given where it is given in full. */
const ALL: readonly PackPart[] = ['resident', ...givableNames, 'reviews', 'complaints'];

/** Whoever could be known by the record and has not agreed: their people, others who live here, and care workers. */
function hiddenFrom({ db }: ReadContext, row: ResidentRow, agreed: ReadonlySet<string>): Hidden[] {
  const own = [row.fullName, row.preferredName];
  const kin = listPeopleForResident(db, row.id).filter(
    (each) => !agreed.has(each.id) && each.standing !== 'professional',
  );
  return [
    ...kin.map((person: PersonRow) => ({
      names: namesIn(person.name, own),
      id: person.id,
      instead: '[somebody in their life]',
    })),
    ...listResidents(db)
      .filter(({ id }) => id !== row.id)
      .map(({ id, fullName, preferredName }) => ({
        names: [fullName, preferredName].filter((name) => !own.includes(name)),
        id,
        instead: '[another resident]',
      })),
    // Nurses are health professionals who had part in the care (s.5(2)(b)); a care worker need not be known.
    ...[...listStaff(db), ...listStaffElsewhere(db)]
      .filter(({ role }) => role === 'care-worker')
      .map(({ name }) => ({ names: namesIn(name, own), id: null, instead: '[a care worker]' })),
  ];
}

function front(
  homeName: string,
  { fullName, statusSince }: ResidentRow,
  { at, asked, proof }: AccessRow,
  decision: AccessRow['decisions'][number],
  manager: string,
): Front {
  const { grant } = proof;
  const left = Object.entries(givable).filter(([area]) => !decision.areas.some((each) => each === area));
  return {
    whatThisIs: [
      `What ${homeName} gives of the record of ${fullName}${statusSince ? `, who died on ${shortDateInWords(statusSince)}` : ''}, to ${asked.name}, who asked for it ${happenedInWords(at)}.`,
      `In which capacity: ${capacities[asked.capacity]}.${grant ? ` ${grant.type} of ${shortDateInWords(grant.granted)}, seen.` : ''}${asked.claim ? ` The claim: ${asked.claim}` : ''}`,
      `${outcomes[decision.outcome]}, decided by ${manager} ${happenedInWords(decision.at)}: ${decision.reason}`,
      `Sections are those of the Access to Health Records Act 1990, as of ${shortDateInWords(accessLawAsOf)}. ${notChecked} ${accessLaw.confidence.plain}`,
    ],
    leftOut: [
      ...(decision.outcome === 'part' ? [`Whole parts: ${left.map(([, words]) => words).join(', ')}.`] : []),
      'What others told of the person, or think themselves, unless they agreed; and their names, those of others who live here and those of care workers (s.5(1)(a), (2)). Only names that the record knows are found by the program: a person has read every page.',
      'Life history that the person wanted fewer people to know than all staff (s.5(3)).',
      'Photographs, which may show others. They belong in the life-story book.',
      'Where a part of the record names somebody who is left out, its evidence holds the digest alone: it is proved to be there, and is not shown.',
    ],
  };
}
