import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { auditKinds } from './model.ts';

/** Audits belong to the home: its id stands where other tables of events hold a resident's. */
export const auditEvent = eventTable('audit_event');

export const auditProjection = projection(['audit_event'], auditKinds, keepingIn(auditEvent, auditKinds));
