import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { supervisionKinds } from './model.ts';

/** Supervisions belong to a member of staff, whose id stands where other tables of events hold a resident's. */
export const supervisionEvent = eventTable('supervision_event');

export const supervisionProjection = projection(
  ['supervision_event'],
  supervisionKinds,
  keepingIn(supervisionEvent, supervisionKinds),
);
