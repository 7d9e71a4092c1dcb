import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { outcomeKinds } from './model.ts';

export const outcomeEvent = eventTable('outcome_event');

export const outcomeProjection = projection(['outcome_event'], outcomeKinds, keepingIn(outcomeEvent, outcomeKinds));
