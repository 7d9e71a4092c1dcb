import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { routineKinds } from './model.ts';

export const routineEvent = eventTable('routine_event');

export const routineProjection = projection(['routine_event'], routineKinds, keepingIn(routineEvent, routineKinds));
