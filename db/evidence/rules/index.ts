import { involvementRules } from './involvement.ts';
import { lawRules } from './law.ts';
import type { Rule } from './rule.ts';
import { voiceRules } from './voices.ts';
import { wordingRules } from './wording.ts';

/** Every text rule, by number (rules.md). T19 is ours: the others turned round, for what no list foresees. */
export const rules: readonly Rule[] = [...involvementRules, ...voiceRules, ...lawRules, ...wordingRules].toSorted(
  (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
export type RuleId = Rule['id'];
export type { Rule, Severity } from './rule.ts';
