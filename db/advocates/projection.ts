import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { advocateKinds } from './model.ts';

export const advocateEvent = eventTable('advocate_event');

export const advocateProjection = projection(
  ['advocate_event'],
  advocateKinds,
  keepingIn(advocateEvent, advocateKinds),
);
