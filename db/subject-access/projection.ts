import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { subjectAccessKinds } from './model.ts';

export const subjectAccessEvent = eventTable('subject_access_event');

export const subjectAccessProjection = projection(
  ['subject_access_event'],
  subjectAccessKinds,
  keepingIn(subjectAccessEvent, subjectAccessKinds),
);
