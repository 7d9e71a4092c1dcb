import type { z } from 'zod';
import { accessMethods } from '../../db/access/methods.ts';
import { advocateMethods } from '../../db/advocates/methods.ts';
import { auditMethods } from '../../db/audit/methods.ts';
import { authorityMethods } from '../../db/authority/methods.ts';
import { bestInterestsMethods } from '../../db/best-interests/methods.ts';
import { boardMethods } from '../../db/board/methods.ts';
import { capacityMethods } from '../../db/capacity/methods.ts';
import { choiceBoardMethods } from '../../db/choice-board/methods.ts';
import { clockMethods } from '../../db/clock/methods.ts';
import { communicationMethods } from '../../db/communication/methods.ts';
import { complaintMethods } from '../../db/complaints/methods.ts';
import { consentMethods } from '../../db/consent/methods.ts';
import { contributionMethods } from '../../db/contribution/methods.ts';
import { dailyChoiceMethods } from '../../db/daily-choices/methods.ts';
import { disagreementMethods } from '../../db/disagreements/methods.ts';
import { dismissalMethods } from '../../db/dismissals/methods.ts';
import { draftMethods } from '../../db/drafts/methods.ts';
import { evidenceMethods } from '../../db/evidence/methods.ts';
import { handoverMethods } from '../../db/handover/methods.ts';
import { heardMethods } from '../../db/heard/methods.ts';
import { backupMethods, homeMethods } from '../../db/home/methods.ts';
import { importMethods, importRecordMethods } from '../../db/imports/methods.ts';
import { keyMethods } from '../../db/keys/methods.ts';
import { libertyMethods } from '../../db/liberty/methods.ts';
import { lifeHistoryMethods } from '../../db/life-history/methods.ts';
import { likesBoardMethods, likesMethods } from '../../db/likes/methods.ts';
import { lookMethods } from '../../db/looks/methods.ts';
import type { Method } from '../../db/method/model.ts';
import { numberMethods } from '../../db/numbers/methods.ts';
import { outcomeMethods } from '../../db/outcomes/methods.ts';
import { packMethods } from '../../db/packs/methods.ts';
import { patternMethods } from '../../db/patterns/methods.ts';
import { peopleMethods } from '../../db/people/methods.ts';
import { photographMethods } from '../../db/photographs/methods.ts';
import { plannedCareMethods } from '../../db/planned-care/methods.ts';
import { recordingMethods } from '../../db/recordings/methods.ts';
import { residentMethods } from '../../db/residents/methods.ts';
import { erasureMethods, retentionMethods } from '../../db/retention/methods.ts';
import { reviewMethods } from '../../db/reviews/methods.ts';
import { routineMethods } from '../../db/routines/methods.ts';
import { searchMethods } from '../../db/search/methods.ts';
import { sheetMethods, sheetRecordMethods } from '../../db/sheets/methods.ts';
import { staffMethods } from '../../db/staff/methods.ts';
import { subjectAccessMethods } from '../../db/subject-access/methods.ts';
import { suggestionMethods } from '../../db/suggestions/methods.ts';
import { supervisionMethods } from '../../db/supervision/methods.ts';
import { supportPlanMethods } from '../../db/support-plan/methods.ts';
import { tableMethods } from '../../db/tables/methods.ts';
import { taskMethods } from '../../db/tasks/methods.ts';
import { transferMethods, transferRecordMethods } from '../../db/transfer/methods.ts';
import { voiceMethods } from '../../db/voices/methods.ts';
import { wrongPersonMethods } from '../../db/wrong-person/methods.ts';

/** Methods on the open record: each runs in one transaction and is handled in its topic's commands and queries. */
export const recordMethods = {
  ...staffMethods,
  ...residentMethods,
  ...peopleMethods,
  ...draftMethods,
  ...boardMethods,
  ...dailyChoiceMethods,
  ...lifeHistoryMethods,
  ...voiceMethods,
  ...capacityMethods,
  ...bestInterestsMethods,
  ...lookMethods,
  ...wrongPersonMethods,
  ...retentionMethods,
  ...clockMethods,
  ...communicationMethods,
  ...patternMethods,
  ...handoverMethods,
  ...importRecordMethods,
  ...searchMethods,
  ...likesMethods,
  ...suggestionMethods,
  ...authorityMethods,
  ...advocateMethods,
  ...disagreementMethods,
  ...libertyMethods,
  ...supportPlanMethods,
  ...evidenceMethods,
  ...auditMethods,
  ...supervisionMethods,
  ...consentMethods,
  ...plannedCareMethods,
  ...accessMethods,
  ...subjectAccessMethods,
  ...complaintMethods,
  ...routineMethods,
  ...outcomeMethods,
  ...reviewMethods,
  ...dismissalMethods,
  ...heardMethods,
  ...numberMethods,
  ...sheetRecordMethods,
  ...transferRecordMethods,
  ...taskMethods,
} as const;

/** Methods around the record, handled by the core: opening, signing in, files, long work. */
export const coreMethods = {
  ...homeMethods,
  ...backupMethods,
  ...keyMethods,
  ...packMethods,
  ...erasureMethods,
  ...photographMethods,
  ...recordingMethods,
  ...choiceBoardMethods,
  ...importMethods,
  ...likesBoardMethods,
  ...contributionMethods,
  ...sheetMethods,
  ...transferMethods,
  ...tableMethods,
} as const;

/** Everything a page may ask. Types, validation, both shells and the permission matrix derive from it. */
export const contract = { ...recordMethods, ...coreMethods } as const;
export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** What a page hands in, before validation. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a page gets back. */
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What crosses the boundary: no exception, stack or path does. */
export type Result<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly issues?: readonly Issue[] };
/** One field that was not right, by its path in the input. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** The declaration of a method, or undefined for a name that is not in the contract. */
export function methodNamed(name: string): Method | undefined {
  return Object.hasOwn(contract, name) ? (contract as Record<string, Method>)[name] : undefined;
}
