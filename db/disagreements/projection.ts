import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { disagreementKinds } from './model.ts';

export const disagreementEvent = eventTable('disagreement_event');

export const disagreementProjection = projection(
  ['disagreement_event'],
  disagreementKinds,
  keepingIn(disagreementEvent, disagreementKinds),
);
