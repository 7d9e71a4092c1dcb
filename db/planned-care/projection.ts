import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { plannedCareKinds } from './model.ts';

export const plannedCareEvent = eventTable('planned_care_event');

export const plannedCareProjection = projection(
  ['planned_care_event'],
  plannedCareKinds,
  keepingIn(plannedCareEvent, plannedCareKinds),
);
