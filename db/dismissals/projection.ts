import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { dismissalKinds } from './model.ts';

/** The thing of each event is the entry that was flagged: a new wording is a new entry, and begins with none. */
export const dismissalEvent = eventTable('dismissal_event');

export const dismissalProjection = projection(
  ['dismissal_event'],
  dismissalKinds,
  keepingIn(dismissalEvent, dismissalKinds),
);
