import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { consentKinds } from './model.ts';

export const consentEvent = eventTable('consent_event');

export const consentProjection = projection(['consent_event'], consentKinds, keepingIn(consentEvent, consentKinds));
