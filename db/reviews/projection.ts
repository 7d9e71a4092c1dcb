import { eventTable, keepingIn } from '../store/events.ts';
import { projection } from '../store/projection.ts';
import { reviewKinds } from './model.ts';

export const reviewEvent = eventTable('review_event');
/** Templates belong to the home: its id stands where the other table holds a resident's. */
export const reviewTemplateEvent = eventTable('review_template_event');

const { 'review-template.changed@1': changed, ...held } = reviewKinds;
const templates = { 'review-template.changed@1': changed };

export const reviewProjection = projection(['review_event'], held, keepingIn(reviewEvent, held));
export const reviewTemplateProjection = projection(
  ['review_template_event'],
  templates,
  keepingIn(reviewTemplateEvent, templates),
);
