import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { authorityKinds } from './model.ts';

export const authorityEvent = eventTable('authority_event');

export const authorityProjection = projection(
  ['authority_event'],
  authorityKinds,
  keepingIn(authorityEvent, authorityKinds),
);
