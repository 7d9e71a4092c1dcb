import { accessProjection } from '../access/projection.ts';
import { advocateProjection } from '../advocates/projection.ts';
import { auditProjection } from '../audit/projection.ts';
import { authorityProjection } from '../authority/projection.ts';
import { bestInterestsProjection } from '../best-interests/projection.ts';
import { capacityProjection } from '../capacity/projection.ts';
import { clockProjection } from '../clock/projection.ts';
import { communicationProjection } from '../communication/projection.ts';
import { complaintProjection } from '../complaints/projection.ts';
import { consentProjection } from '../consent/projection.ts';
import { dailyChoiceProjection, preferenceProjection } from '../daily-choices/projection.ts';
import { disagreementProjection } from '../disagreements/projection.ts';
import { dismissalProjection } from '../dismissals/projection.ts';
import { homeProjection } from '../home/projection.ts';
import { importProjection } from '../imports/projection.ts';
import { keysProjection } from '../keys/projection.ts';
import { isErasure } from '../ledger/erased.ts';
import { kindNamed } from '../ledger/kinds.ts';
import type { Entry } from '../ledger/model.ts';
import { libertyProjection } from '../liberty/projection.ts';
import { lifeHistoryProjection } from '../life-history/projection.ts';
import { likesProjection } from '../likes/projection.ts';
import { lookProjection } from '../looks/projection.ts';
import { outcomeProjection } from '../outcomes/projection.ts';
import { packProjection } from '../packs/projection.ts';
import { peopleProjection } from '../people/projection.ts';
import { projectPhotographs } from '../photographs/projection.ts';
import { plannedCareProjection } from '../planned-care/projection.ts';
import { endsAdmission, residentProjection } from '../residents/projection.ts';
import { retentionProjection } from '../retention/projection.ts';
import { reviewProjection, reviewTemplateProjection } from '../reviews/projection.ts';
import { routineProjection } from '../routines/projection.ts';
import { projectSearch } from '../search/projection.ts';
import { sheetProjection } from '../sheets/projection.ts';
import { staffProjection } from '../staff/projection.ts';
import { subjectAccessProjection } from '../subject-access/projection.ts';
import { suggestionProjection } from '../suggestions/projection.ts';
import { supervisionProjection } from '../supervision/projection.ts';
import { supportPlanProjection } from '../support-plan/projection.ts';
import { transferProjection } from '../transfer/projection.ts';
import { voiceProjection } from '../voices/projection.ts';
import { wrongPersonProjection } from '../wrong-person/projection.ts';
import { takeRowsAway } from './about.ts';
import type { WriteDb } from './model.ts';

/** Every projection of the record; tables that others refer to come first. */
export const projections = [
  homeProjection,
  keysProjection,
  staffProjection,
  residentProjection,
  peopleProjection,
  packProjection,
  dailyChoiceProjection,
  preferenceProjection,
  lifeHistoryProjection,
  voiceProjection,
  bestInterestsProjection,
  capacityProjection,
  lookProjection,
  wrongPersonProjection,
  retentionProjection,
  clockProjection,
  communicationProjection,
  importProjection,
  likesProjection,
  suggestionProjection,
  authorityProjection,
  advocateProjection,
  disagreementProjection,
  libertyProjection,
  supportPlanProjection,
  auditProjection,
  supervisionProjection,
  consentProjection,
  plannedCareProjection,
  accessProjection,
  subjectAccessProjection,
  sheetProjection,
  complaintProjection,
  routineProjection,
  outcomeProjection,
  reviewProjection,
  reviewTemplateProjection,
  dismissalProjection,
  transferProjection,
] as const;

/** Every table that the ledger can rebuild, parents before children. */
export const projectedTables = [...projections.flatMap((each) => each.tables), 'photograph_use', 'search'];

const appliers = Object.assign({}, ...projections.map((each) => each.on)) as Record<
  string,
  (db: WriteDb, entry: Entry) => void
>;

/** Brings the projections up to date with one entry. A kind of a newer version changes nothing that this one shows. */
export function project(db: WriteDb, entry: Entry): void {
  if (!kindNamed(entry.header.kind) || !Object.hasOwn(appliers, entry.header.kind)) return;
  if (isErasure(entry.header) || endsAdmission(entry.header))
    takeRowsAway(db, projectedTables, entry.header.subject.id);
  projectSearch(db, entry);
  appliers[entry.header.kind]?.(db, entry);
  projectPhotographs(db, entry);
}
