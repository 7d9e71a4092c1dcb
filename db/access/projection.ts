import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { accessKinds } from './model.ts';

export const accessEvent = eventTable('access_event');

export const accessProjection = projection(['access_event'], accessKinds, keepingIn(accessEvent, accessKinds));
