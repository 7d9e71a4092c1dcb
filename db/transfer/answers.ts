import type { KindName } from '../ledger/kinds.ts';

/** The areas by which what goes is counted, in the order in which people look for them. */
export const areasOfTransfer = [
  'who they are',
  'people in their life',
  'communication',
  'life history',
  'daily choices',
  'statements',
  'support plan',
  'reviews',
  'consent',
  'decisions and capacity',
  'powers and papers',
  'limits and liberty',
] as const;
export type AreaOfTransfer = (typeof areasOfTransfer)[number];

export const reasonsToStay = [
  'kept from some of the staff',
  'names somebody else who lives there',
  'rests on something that stays',
  'its words left the record',
  'where they were and when: for each home to say',
  'a complaint: the home’s to answer',
  'a request for the record: the home’s to answer',
  'how the home keeps its record',
] as const;
export type ReasonToStay = (typeof reasonsToStay)[number];

type Answer = { readonly goes: AreaOfTransfer } | { readonly stays: ReasonToStay };
const goes = (area: AreaOfTransfer): Answer => ({ goes: area });
const stays = (why: ReasonToStay): Answer => ({ stays: why });

const keeping = stays('how the home keeps its record');
const complaint = stays('a complaint: the home’s to answer');
const request = stays('a request for the record: the home’s to answer');

/** Topics whose entries go, whatever their kind is: a new kind of theirs needs no word here. */
const byTopic: Readonly<Record<string, Answer>> = {
  person: goes('people in their life'),
  communication: goes('communication'),
  'life-history': goes('life history'),
  'daily-choice': goes('daily choices'),
  preference: goes('daily choices'),
  suggestion: goes('daily choices'),
  likes: goes('daily choices'),
  routine: goes('daily choices'),
  voice: goes('statements'),
  outcome: goes('support plan'),
  plan: goes('support plan'),
  review: goes('reviews'),
  consent: goes('consent'),
  decision: goes('decisions and capacity'),
  capacity: goes('decisions and capacity'),
  'planned-care': goes('decisions and capacity'),
  disagreement: goes('decisions and capacity'),
  advocate: goes('decisions and capacity'),
  authority: goes('powers and papers'),
  limit: goes('limits and liberty'),
  liberty: goes('limits and liberty'),
  'resident-complaint': complaint,
  access: request,
  evidence: keeping,
  draft: keeping,
  import: keeping,
  retention: keeping,
  'wrong-person': keeping,
  transfer: keeping,
};
const byKind: Partial<Record<KindName, Answer>> = {
  'resident.admitted@1': goes('who they are'),
  'resident.identity-changed@1': goes('who they are'),
  'resident.status-changed@1': stays('where they were and when: for each home to say'),
  'resident.admission-withdrawn@1': keeping,
};

/** Whether an entry about a resident goes with them to another home; undefined for a topic that nobody has spoken of: then it stays. */
export const whenMoving = (kind: string): Answer | undefined =>
  byKind[kind as KindName] ?? byTopic[kind.split('.')[0] ?? ''];
