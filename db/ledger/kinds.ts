import type { z } from 'zod';
import { accessKinds } from '../access/model.ts';
import { advocateKinds } from '../advocates/model.ts';
import { auditKinds } from '../audit/model.ts';
import { authorityKinds } from '../authority/model.ts';
import { bestInterestsKinds } from '../best-interests/steps.ts';
import { capacityKinds } from '../capacity/model.ts';
import { clockKinds } from '../clock/model.ts';
import { communicationKinds } from '../communication/model.ts';
import { complaintKinds } from '../complaints/model.ts';
import { consentKinds } from '../consent/model.ts';
import { dailyChoiceKinds, preferenceKinds } from '../daily-choices/model.ts';
import { disagreementKinds } from '../disagreements/model.ts';
import { dismissalKinds } from '../dismissals/model.ts';
import { draftKinds } from '../drafts/model.ts';
import { homeKinds } from '../home/model.ts';
import { importKinds } from '../imports/model.ts';
import { keysKinds } from '../keys/kinds.ts';
import { libertyKinds } from '../liberty/model.ts';
import { lifeHistoryKinds } from '../life-history/model.ts';
import { likesKinds } from '../likes/model.ts';
import { lookKinds } from '../looks/model.ts';
import { outcomeKinds } from '../outcomes/model.ts';
import { packKinds } from '../packs/model.ts';
import { peopleKinds } from '../people/model.ts';
import { plannedCareKinds } from '../planned-care/model.ts';
import { residentKinds } from '../residents/model.ts';
import { retentionKinds } from '../retention/model.ts';
import { reviewKinds } from '../reviews/model.ts';
import { routineKinds } from '../routines/model.ts';
import { sheetKinds } from '../sheets/model.ts';
import { staffKinds } from '../staff/kinds.ts';
import { subjectAccessKinds } from '../subject-access/model.ts';
import { suggestionKinds } from '../suggestions/model.ts';
import { supervisionKinds } from '../supervision/model.ts';
import { supportPlanKinds } from '../support-plan/model.ts';
import { transferKinds } from '../transfer/model.ts';
import { voiceKinds } from '../voices/kinds.ts';
import { wrongPersonKinds } from '../wrong-person/model.ts';
import type { Kind } from './model.ts';

/** Every kind of entry that the record knows, each declared in its topic's model. Landed kinds are never edited. */
export const kinds = {
  ...homeKinds,
  ...keysKinds,
  ...staffKinds,
  ...residentKinds,
  ...peopleKinds,
  ...packKinds,
  ...dailyChoiceKinds,
  ...preferenceKinds,
  ...lifeHistoryKinds,
  ...voiceKinds,
  ...capacityKinds,
  ...bestInterestsKinds,
  ...lookKinds,
  ...wrongPersonKinds,
  ...retentionKinds,
  ...clockKinds,
  ...communicationKinds,
  ...importKinds,
  ...likesKinds,
  ...suggestionKinds,
  ...authorityKinds,
  ...advocateKinds,
  ...disagreementKinds,
  ...libertyKinds,
  ...supportPlanKinds,
  ...auditKinds,
  ...supervisionKinds,
  ...consentKinds,
  ...plannedCareKinds,
  ...accessKinds,
  ...subjectAccessKinds,
  ...sheetKinds,
  ...complaintKinds,
  ...routineKinds,
  ...outcomeKinds,
  ...reviewKinds,
  ...dismissalKinds,
  ...draftKinds,
  ...transferKinds,
} as const;
export type KindName = keyof typeof kinds;
export type BodyOf<K extends KindName> = z.output<(typeof kinds)[K]['body']>;

/** The declaration of a kind, or undefined for one that only a newer version knows. */
export function kindNamed(name: string): Kind | undefined {
  return Object.hasOwn(kinds, name) ? (kinds as Record<string, Kind>)[name] : undefined;
}
