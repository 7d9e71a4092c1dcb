import { z } from 'zod';
import { figures } from '../audit/model.ts';
import { residentId } from '../words/model.ts';

/** What one figure is about: the pitfalls of the article first, then the plan, choices, decisions, what is written. */
export const groups = {
  pitfalls: 'Where co-production goes wrong',
  plan: 'The plan',
  choices: 'Daily choices of the last 30 days',
  decisions: 'Major decisions',
  writing: 'What is written, of the last 30 days',
} as const;
export type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as [Group, ...Group[]];

/** Somebody whom a figure counts, and what to open. */
const one = z.strictObject({
  resident: residentId,
  what: z.string(),
  tab: z.enum(['life-history', 'daily-choices', 'best-interests', 'support-plan', 'how-to-ask']),
  item: z.string().nullable(),
  /** What was written of it, such as the reason. */
  more: z.string().nullable(),
});
export type Counted = z.infer<typeof one>;

/** A figure with what it was counted out of, and whom it counts: never a share alone, never a rank of anybody. */
export const figure = z.strictObject({
  group: z.enum(groupNames),
  /** What several figures together are one answer to; null for a figure of its own. */
  under: z.string().nullable(),
  label: z.string(),
  count: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** What the denominator counts. */
  what: z.string(),
  /** Whether a high figure asks for something to be done. */
  asks: z.boolean(),
  list: z.array(one),
});
export type Figure = z.infer<typeof figure>;

export const numbers = z.strictObject({
  figures: z.array(figure),
  reasons: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
  /** What became of what rules asked, rule by rule: never writer by writer. */
  rules: figures.pick({ records: true, rules: true }),
});
export type Numbers = z.infer<typeof numbers>;
