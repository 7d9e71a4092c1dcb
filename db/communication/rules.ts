import { dayPlus } from '../time/model.ts';
import type { EventRow, Needs } from './model.ts';

/** Days within which "how do we ask now?" is answered after something that may have changed it. */
export const ANSWER_WITHIN_DAYS = 14;
/** The longest time to the next review of the needs (DAPB1605, step six: review), in days. */
export const REVIEW_WITHIN_DAYS = 366;

/** The oldest event that nobody has answered, and the day by which someone has to. */
export function openQuestion<E extends Pick<EventRow, 'on' | 'answeredAt'>>(
  events: readonly E[],
): { event: E; due: string } | null {
  const [oldest] = events
    .filter(({ answeredAt }) => answeredAt === null)
    .sort((one, other) => one.on.localeCompare(other.on));
  return oldest ? { event: oldest, due: dayPlus(oldest.on, ANSWER_WITHIN_DAYS) } : null;
}

/** Whether any need is on record: only then is there something to flag. */
export const hasNeeds = ({ formats, support, other }: Omit<Needs, 'share'>): boolean =>
  formats.length > 0 || support.length > 0 || other !== null;
