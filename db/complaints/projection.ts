import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { complaintKinds } from './model.ts';

/** Complaints about nobody who lives here belong to the home: its id stands where a resident's does. */
export const complaintEvent = eventTable('complaint_event');

export const complaintProjection = projection(
  ['complaint_event'],
  complaintKinds,
  keepingIn(complaintEvent, complaintKinds),
);
