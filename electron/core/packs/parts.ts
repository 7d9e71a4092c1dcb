import { gatherBestInterests } from './collect/best-interests.ts';
import { gatherCommunication } from './collect/communication.ts';
import { gatherComplaints } from './collect/complaints.ts';
import { gatherAllChoices, gatherDailyChoices, gatherDailyNumbers } from './collect/daily-choices.ts';
import { gatherDecisions } from './collect/decisions-listed.ts';
import { gatherDiscussions } from './collect/discussions.ts';
import { gatherFamilyViews } from './collect/family-views.ts';
import type { Gathered, Gathering } from './collect/gathering.ts';
import { gatherLiberty } from './collect/liberty.ts';
import { gatherLifeHistory, gatherWholeLifeHistory } from './collect/life-history.ts';
import { gatherPreferenceChanges } from './collect/preference-changes.ts';
import { gatherQuality } from './collect/quality.ts';
import { gatherRecipients } from './collect/recipients.ts';
import { gatherResident } from './collect/resident.ts';
import { gatherReviews } from './collect/reviews.ts';
import { gatherStatements } from './collect/statements.ts';
import { gatherSupportPlan } from './collect/support-plan.ts';

/** Everything that a pack can hold of somebody, each part gathered in one place. A profile says which, and in what order. */
const gatherers = {
  /** Who they are, and whom they want involved. */
  resident: gatherResident,
  communication: gatherCommunication,
  'life-history': gatherLifeHistory,
  /** With what is kept for fewer readers: for nobody but the person. */
  'whole-life-history': gatherWholeLifeHistory,
  'daily-choices': gatherDailyChoices,
  /** Not a sample of them. */
  'all-choices': gatherAllChoices,
  'daily-numbers': gatherDailyNumbers,
  'support-plan': gatherSupportPlan,
  'preference-changes': gatherPreferenceChanges,
  reviews: gatherReviews,
  discussions: gatherDiscussions,
  'family-views': gatherFamilyViews,
  'best-interests': gatherBestInterests,
  'decisions-listed': gatherDecisions,
  liberty: gatherLiberty,
  complaints: gatherComplaints,
  quality: gatherQuality,
  recipients: gatherRecipients,
  statements: gatherStatements,
} as const satisfies Record<string, (gathering: Gathering) => Gathered>;
export type PackPart = keyof typeof gatherers;

/** A part of a pack by its key, which other pages lead to, and how it is gathered. */
export type Part = readonly [key: string, gather: (gathering: Gathering) => Gathered];
/** These parts, in this order. */
export const partsNamed = (keys: readonly PackPart[]): Part[] => keys.map((key) => [key, gatherers[key]]);
