import { advocateMethods } from '../advocates/methods.ts';
import { advocateTasks } from '../advocates/tasks.ts';
import { auditMethods } from '../audit/methods.ts';
import { auditTasks } from '../audit/tasks.ts';
import { authorityMethods } from '../authority/methods.ts';
import { authorityTasks } from '../authority/tasks.ts';
import { bestInterestsMethods } from '../best-interests/methods.ts';
import { decisionTasks } from '../best-interests/tasks.ts';
import { clockMethods } from '../clock/methods.ts';
import { clockTasks } from '../clock/tasks.ts';
import { communicationMethods } from '../communication/methods.ts';
import { communicationTasks } from '../communication/tasks.ts';
import { complaintMethods } from '../complaints/methods.ts';
import { complaintTasks } from '../complaints/tasks.ts';
import { consentMethods } from '../consent/methods.ts';
import { consentTasks } from '../consent/tasks.ts';
import { disagreementMethods } from '../disagreements/methods.ts';
import { disagreementTasks } from '../disagreements/tasks.ts';
import { draftMethods } from '../drafts/methods.ts';
import { draftTasks } from '../drafts/tasks.ts';
import { backupMethods } from '../home/methods.ts';
import { backupTasks } from '../home/tasks.ts';
import { libertyMethods } from '../liberty/methods.ts';
import { libertyTasks } from '../liberty/tasks.ts';
import type { Method } from '../method/model.ts';
import { peopleMethods } from '../people/methods.ts';
import { peopleTasks } from '../people/tasks.ts';
import { plannedCareMethods } from '../planned-care/methods.ts';
import { plannedCareTasks } from '../planned-care/tasks.ts';
import { retentionMethods } from '../retention/methods.ts';
import { retentionTasks } from '../retention/tasks.ts';
import { reviewMethods } from '../reviews/methods.ts';
import { reviewTasks } from '../reviews/tasks.ts';
import { supervisionMethods } from '../supervision/methods.ts';
import { supervisionTasks } from '../supervision/tasks.ts';
import { supportPlanMethods } from '../support-plan/methods.ts';
import { planTasks } from '../support-plan/tasks.ts';
import type { TasksOf } from './asking.ts';
import type { TaskKind } from './model.ts';

interface Source {
  readonly kind: TaskKind;
  /** Whoever may call this reads what is due there, and nobody else. */
  readonly as: Method;
  readonly of: TasksOf;
}

/** Every register in which something comes due. */
export const sources: readonly Source[] = [
  { kind: 'decision', as: bestInterestsMethods['decisions.list'], of: decisionTasks },
  { kind: 'planned-care', as: plannedCareMethods['plannedCare.list'], of: plannedCareTasks },
  { kind: 'disagreement', as: disagreementMethods['disagreements.list'], of: disagreementTasks },
  { kind: 'advocate', as: advocateMethods['advocates.list'], of: advocateTasks },
  { kind: 'authority', as: authorityMethods['authority.list'], of: authorityTasks },
  { kind: 'liberty', as: libertyMethods['liberty.get'], of: libertyTasks },
  { kind: 'plan', as: supportPlanMethods['plan.get'], of: planTasks },
  { kind: 'review', as: reviewMethods['reviews.list'], of: reviewTasks },
  { kind: 'consent', as: consentMethods['consent.list'], of: consentTasks },
  { kind: 'how-to-ask', as: communicationMethods['communication.get'], of: communicationTasks },
  { kind: 'people', as: peopleMethods['people.list'], of: peopleTasks },
  { kind: 'draft', as: draftMethods['drafts.get'], of: draftTasks },
  { kind: 'complaint', as: complaintMethods['complaints.list'], of: complaintTasks },
  { kind: 'audit', as: auditMethods['audit.list'], of: auditTasks },
  { kind: 'supervision', as: supervisionMethods['supervision.list'], of: supervisionTasks },
  { kind: 'retention', as: retentionMethods['retention.list'], of: retentionTasks },
  { kind: 'safety', as: backupMethods['backups.make'], of: backupTasks },
  { kind: 'safety', as: clockMethods['clock.list'], of: clockTasks },
];
