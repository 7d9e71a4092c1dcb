import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { libertyKinds } from './model.ts';

export const libertyEvent = eventTable('liberty_event');

export const libertyProjection = projection(['liberty_event'], libertyKinds, keepingIn(libertyEvent, libertyKinds));
