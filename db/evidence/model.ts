import { z } from 'zod';
import { weigh } from './particular.ts';
import { type Rule, type RuleId, rules } from './rules/index.ts';
import { sentencesOf } from './sentence.ts';

/**
 * What is looked at: a text, whose voice it stands in ("person" where it is not known which of the person's two), and the
 * field that it was written in. Another voice or field is taken and changes nothing; whatever else is given stays with it.
 */
export const toCheck = z.looseObject({
  text: z.string().max(20_000),
  voice: z.string().max(80).optional(),
  field: z.string().max(80).optional(),
});
export type ToCheck = z.infer<typeof toCheck>;

/**
 * What a reader would challenge: which rule and which version of it, what to ask oneself, the very words, why it matters,
 * and in which sentence of the text they stand.
 */
export const flag = z.strictObject({
  rule: z.string(),
  version: z.int().positive(),
  message: z.string(),
  quote: z.string(),
  why: z.string(),
  sentence: z.int().nonnegative(),
});
export type Flag = z.infer<typeof flag>;

/** Where one of these stands, the other has nothing to add (rules.md, precedence). */
const hides: readonly (readonly [RuleId, RuleId])[] = [
  ['T12', 'T3'],
  ['T4', 'T14'],
];

/**
 * What an inspector or commissioner would challenge in a text, sentence by sentence. Prompts and never stops: it says
 * nothing about a person, and no number comes of it (rules.md, text rules).
 */
export function checkText({ text, voice, field }: ToCheck): Flag[] {
  const context = contextOf(voice, field);
  const sentences = sentencesOf(text);
  const weighed = sentences.map(weigh);
  return sentences.flatMap((sentence, index) => {
    const own = weighed[index] ?? { shows: 0, claims: 0, words: 0 };
    const around = weighed.filter((_, other) => other !== index && Math.abs(other - index) <= 2);
    const found = rules.flatMap((rule) => {
      const quote = rule.find(sentence, { ...context, text, own, around });
      return quote === null ? [] : [flagOf(rule, quote, index)];
    });
    const hidden = new Set<string>(
      hides.flatMap(([by, what]) => (found.some(({ rule }) => rule === by) ? [what] : [])),
    );
    // What is vague is said last, and only where nothing says more exactly what is missing.
    return found.filter(({ rule }) => !hidden.has(rule) && !(rule === 'T19' && found.length > 1));
  });
}

const flagOf = ({ id, version, message, why }: Rule, quote: string, sentence: number): Flag => ({
  rule: id,
  version,
  message,
  quote,
  why,
  sentence,
});

const contextOf = (voice: ToCheck['voice'], field: string | undefined) => ({
  field: field ?? null,
  opinion: voice === 'own-view' || voice === 'person-reported',
  persons: voice === 'person' || voice === 'person-now' || voice === 'person-documented',
  /** Words as the person said or wrote them, which nobody corrects; what somebody saw is a report. */
  verbatim: voice === 'person-documented' || ((voice === 'person' || voice === 'person-now') && field !== 'observed'),
});

export { type DataRule, type DataRuleId, dataRuleNamed, dataRules } from './rules/data.ts';
export { type Rule, type RuleId, rules, type Severity } from './rules/index.ts';
