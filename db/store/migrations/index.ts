import { step as theLedger } from './0001-the-ledger.ts';
import { step as whoIsHere } from './0002-home-staff-residents-people.ts';
import { step as dailyChoices } from './0003-daily-choices.ts';
import { step as lifeHistoryAndVoices } from './0004-life-history-voices.ts';
import { step as decisions } from './0005-decisions.ts';
import { step as peopleOnASharedPc } from './0009-people-on-a-shared-pc.ts';
import { step as wrongPerson } from './0010-wrong-person.ts';
import { step as retention } from './0011-retention.ts';
import { step as clock } from './0012-clock.ts';
import { step as communication } from './0013-communication.ts';
import { step as needsOfPeople } from './0014-needs-of-people.ts';
import { step as imports } from './0015-imports.ts';
import { step as search } from './0016-search.ts';
import { step as likes } from './0017-likes.ts';
import { step as suggestions } from './0018-suggestions.ts';
import { step as recordings } from './0019-recordings.ts';
import { step as powersAndLimits } from './0020-powers-and-limits.ts';
import { step as supportPlan } from './0021-support-plan.ts';
import { step as audits } from './0022-audits.ts';
import { step as supervision } from './0023-supervision.ts';
import { step as consent } from './0024-consent.ts';
import { step as routines } from './0025-routines.ts';
import { step as complaints } from './0026-complaints.ts';
import { step as dismissals } from './0028-dismissals.ts';
import { step as reviews } from './0029-reviews.ts';
import { step as access } from './0031-access.ts';
import { step as subjectAccess } from './0035-subject-access.ts';
import { step as transfer } from './0037-transfer.ts';
import { step as plannedCare } from './0038-planned-care.ts';
import { step as contactsWithPeople } from './0039-contacts-with-people.ts';

/** One numbered step a change, in order, never edited once landed. */
export const steps = [
  theLedger,
  whoIsHere,
  dailyChoices,
  lifeHistoryAndVoices,
  decisions,
  peopleOnASharedPc,
  wrongPerson,
  retention,
  clock,
  communication,
  needsOfPeople,
  imports,
  search,
  likes,
  suggestions,
  recordings,
  powersAndLimits,
  supportPlan,
  audits,
  supervision,
  consent,
  routines,
  complaints,
  dismissals,
  reviews,
  access,
  subjectAccess,
  transfer,
  plannedCare,
  contactsWithPeople,
] as const;
