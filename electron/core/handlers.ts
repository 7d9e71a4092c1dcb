import type { z } from 'zod';
import { accessCommands } from '../../db/access/commands.ts';
import { accessQueries } from '../../db/access/queries.ts';
import { advocateCommands } from '../../db/advocates/commands.ts';
import { advocateQueries } from '../../db/advocates/queries.ts';
import { auditCommands } from '../../db/audit/commands.ts';
import { auditQueries } from '../../db/audit/queries.ts';
import { authorityCommands } from '../../db/authority/commands.ts';
import { authorityQueries } from '../../db/authority/queries.ts';
import { bestInterestsCommands } from '../../db/best-interests/commands.ts';
import { bestInterestsQueries } from '../../db/best-interests/queries.ts';
import { boardQueries } from '../../db/board/queries.ts';
import { capacityCommands } from '../../db/capacity/commands.ts';
import { capacityQueries } from '../../db/capacity/queries.ts';
import { clockCommands } from '../../db/clock/commands.ts';
import { clockQueries } from '../../db/clock/queries.ts';
import { communicationCommands } from '../../db/communication/commands.ts';
import { communicationQueries } from '../../db/communication/queries.ts';
import { complaintCommands } from '../../db/complaints/commands.ts';
import { complaintQueries } from '../../db/complaints/queries.ts';
import { consentCommands } from '../../db/consent/commands.ts';
import { consentQueries } from '../../db/consent/queries.ts';
import { dailyChoiceCommands } from '../../db/daily-choices/commands.ts';
import { dailyChoiceQueries } from '../../db/daily-choices/queries.ts';
import { disagreementCommands } from '../../db/disagreements/commands.ts';
import { disagreementQueries } from '../../db/disagreements/queries.ts';
import { dismissalCommands } from '../../db/dismissals/commands.ts';
import { dismissalQueries } from '../../db/dismissals/queries.ts';
import { draftCommands } from '../../db/drafts/commands.ts';
import { draftQueries } from '../../db/drafts/queries.ts';
import { evidenceQueries } from '../../db/evidence/queries.ts';
import { handoverQueries } from '../../db/handover/queries.ts';
import { heardQueries } from '../../db/heard/queries.ts';
import { importCommands } from '../../db/imports/commands.ts';
import { importQueries } from '../../db/imports/queries.ts';
import { libertyCommands } from '../../db/liberty/commands.ts';
import { libertyQueries } from '../../db/liberty/queries.ts';
import { lifeHistoryCommands } from '../../db/life-history/commands.ts';
import { lifeHistoryQueries } from '../../db/life-history/queries.ts';
import { usesOfItem } from '../../db/life-history/uses.ts';
import { likesCommands } from '../../db/likes/commands.ts';
import { likesQueries } from '../../db/likes/queries.ts';
import { lookQueries } from '../../db/looks/queries.ts';
import { numberQueries } from '../../db/numbers/queries.ts';
import { outcomeCommands } from '../../db/outcomes/commands.ts';
import { outcomeQueries } from '../../db/outcomes/queries.ts';
import { patternQueries } from '../../db/patterns/queries.ts';
import { peopleCommands } from '../../db/people/commands.ts';
import { peopleQueries } from '../../db/people/queries.ts';
import { plannedCareCommands } from '../../db/planned-care/commands.ts';
import { plannedCareQueries } from '../../db/planned-care/queries.ts';
import { residentCommands } from '../../db/residents/commands.ts';
import { residentQueries } from '../../db/residents/queries.ts';
import { retentionCommands } from '../../db/retention/commands.ts';
import { retentionQueries } from '../../db/retention/queries.ts';
import { reviewCommands } from '../../db/reviews/commands.ts';
import { reviewQueries } from '../../db/reviews/queries.ts';
import { routineCommands } from '../../db/routines/commands.ts';
import { routineQueries } from '../../db/routines/queries.ts';
import { searchQueries } from '../../db/search/queries.ts';
import { sheetCommands } from '../../db/sheets/commands.ts';
import { staffCommands } from '../../db/staff/commands.ts';
import { staffQueries } from '../../db/staff/queries.ts';
import type { WriteContext } from '../../db/store/model.ts';
import { subjectAccessCommands } from '../../db/subject-access/commands.ts';
import { subjectAccessQueries } from '../../db/subject-access/queries.ts';
import { suggestionCommands } from '../../db/suggestions/commands.ts';
import { suggestionQueries } from '../../db/suggestions/queries.ts';
import { supervisionCommands } from '../../db/supervision/commands.ts';
import { supervisionQueries } from '../../db/supervision/queries.ts';
import { supportPlanCommands } from '../../db/support-plan/commands.ts';
import { supportPlanQueries } from '../../db/support-plan/queries.ts';
import { taskQueries } from '../../db/tasks/queries.ts';
import { transferCommands } from '../../db/transfer/commands.ts';
import { transferQueries } from '../../db/transfer/queries.ts';
import { voiceCommands } from '../../db/voices/commands.ts';
import { voiceQueries } from '../../db/voices/queries.ts';
import { wrongPersonCommands } from '../../db/wrong-person/commands.ts';
import { wrongPersonQueries } from '../../db/wrong-person/queries.ts';
import type { recordMethods } from './contract.ts';

type Handlers = {
  readonly [M in keyof typeof recordMethods]: (
    // A query takes the reader's part of it; only a method that writes is ever run inside a transaction.
    context: WriteContext,
    input: z.output<(typeof recordMethods)[M]['input']>,
  ) => z.input<(typeof recordMethods)[M]['output']>;
};

/** What answers each method on the record. */
export const handlers = {
  ...staffCommands,
  ...staffQueries,
  ...residentCommands,
  ...residentQueries,
  ...peopleCommands,
  ...peopleQueries,
  ...draftCommands,
  ...draftQueries,
  ...boardQueries,
  ...dailyChoiceCommands,
  ...dailyChoiceQueries,
  ...lifeHistoryCommands,
  ...lifeHistoryQueries,
  'lifeHistory.uses': usesOfItem,
  ...voiceCommands,
  ...voiceQueries,
  ...capacityCommands,
  ...capacityQueries,
  ...bestInterestsCommands,
  ...bestInterestsQueries,
  ...lookQueries,
  ...wrongPersonCommands,
  ...wrongPersonQueries,
  ...retentionCommands,
  ...retentionQueries,
  ...clockCommands,
  ...clockQueries,
  ...communicationCommands,
  ...communicationQueries,
  ...patternQueries,
  ...handoverQueries,
  ...importCommands,
  ...importQueries,
  ...searchQueries,
  ...likesCommands,
  ...likesQueries,
  ...suggestionCommands,
  ...suggestionQueries,
  ...authorityCommands,
  ...authorityQueries,
  ...advocateCommands,
  ...advocateQueries,
  ...disagreementCommands,
  ...disagreementQueries,
  ...libertyCommands,
  ...libertyQueries,
  ...supportPlanCommands,
  ...supportPlanQueries,
  ...evidenceQueries,
  ...auditCommands,
  ...auditQueries,
  ...supervisionCommands,
  ...supervisionQueries,
  ...consentCommands,
  ...consentQueries,
  ...plannedCareCommands,
  ...plannedCareQueries,
  ...accessCommands,
  ...accessQueries,
  ...subjectAccessCommands,
  ...subjectAccessQueries,
  ...complaintCommands,
  ...complaintQueries,
  ...routineCommands,
  ...routineQueries,
  ...outcomeCommands,
  ...outcomeQueries,
  ...reviewCommands,
  ...reviewQueries,
  ...dismissalCommands,
  ...dismissalQueries,
  ...heardQueries,
  ...numberQueries,
  ...sheetCommands,
  ...transferCommands,
  ...transferQueries,
  ...taskQueries,
} as const satisfies Handlers;
