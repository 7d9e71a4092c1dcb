import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { supportPlanKinds } from './model.ts';

export const supportPlanEvent = eventTable('support_plan_event');

export const supportPlanProjection = projection(
  ['support_plan_event'],
  supportPlanKinds,
  keepingIn(supportPlanEvent, supportPlanKinds),
);
