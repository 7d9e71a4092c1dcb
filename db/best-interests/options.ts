import { z } from 'zod';
import { line, passage } from '../words/model.ts';

export const optionKey = z.string().regex(/^[A-Z]$/, 'An option is named by a letter.');
export const limitLevels = ['fewer limits than now', 'no new limits', 'some new limits', 'many new limits'] as const;
const weigh = z.strictObject({
  sort: z.enum(['medical', 'emotional', 'social', 'practical']),
  way: z.enum(['gives', 'takes']),
  what: passage(500),
  likelihood: line(120).nullable(),
  /** How much it matters to this person. */
  matters: line(200).nullable(),
  /** A factor that decides the rest ("magnetic importance"). Never a figure, never a total. */
  magnetic: z.boolean(),
});

/** s.6 of an option that would restrain, as it was first written down. */
const restraintFirst = z.strictObject({
  needed: passage(500),
  inProportion: passage(500),
  until: passage(300),
  authorisedBy: line(120).nullable(),
});
/** s.6: why it is needed and in proportion, what was tried that limits less, for how short a time, how it is made less. */
const restraint = restraintFirst.extend({
  lessTried: passage(500).nullable(),
  reduction: passage(500).nullable(),
});
const optionFirst = z.strictObject({
  key: optionKey,
  title: line(80),
  noChange: z.boolean(),
  /** How we know that it is really to be had (N v ACCG). */
  available: passage(300).nullable(),
  limits: z.enum(limitLevels),
  whatLimits: passage(500).nullable(),
  restraint: restraintFirst.nullable(),
  weighs: z.array(weigh).max(40),
});
export const treatmentGiven = ['given', 'not given'] as const;
export const option = optionFirst.extend({
  restraint: restraint.nullable(),
  /** s.6(4): why an option that brings new limits is no restraint. */
  notRestraint: passage(300).nullable(),
  /** s.11(8), s.20(5): whether life-sustaining treatment is given or goes on; null where that is not the matter. */
  lifeSustaining: z.enum(treatmentGiven).nullable(),
});
export type Option = z.infer<typeof option>;

const listOf = <O extends z.ZodType>(each: O) =>
  z.strictObject({
    options: z.array(each).min(1, 'Please give at least one option.').max(12),
    whyNoneLessRestrictive: passage(500).nullable(),
  });
export const optionsFirst = listOf(optionFirst);
export const options = listOf(option);
export type Options = z.infer<typeof options>;

/** Reads the first version as the second: what was not asked then is not answered. */
export const optionsFrom = ({ options: all, ...rest }: z.infer<typeof optionsFirst>): Options => ({
  ...rest,
  options: all.map(({ restraint: held, ...each }) => ({
    ...each,
    restraint: held && { ...held, lessTried: null, reduction: null },
    notRestraint: null,
    lifeSustaining: null,
  })),
});

const newLimits: readonly Option['limits'][] = ['some new limits', 'many new limits'];
export const bringsNewLimits = ({ limits }: Pick<Option, 'limits'>): boolean => newLimits.includes(limits);

/**
 * What s.6 still asks of an option, in plain words. It is asked wherever there are new limits: restraint is also to restrict
 * "P's liberty of movement, whether or not P resists" (s.6(4)(b)). Whether it is restraint, whoever writes says.
 */
export function restraintMissing(one: Option): string[] {
  const { restraint: held, notRestraint } = one;
  if (held === null) return bringsNewLimits(one) && notRestraint === null ? [...section6] : [];
  return [
    ...(held.lessTried === null ? ['what was tried that limits less'] : []),
    ...(held.reduction === null ? ['how it is made less, step by step'] : []),
  ];
}
const section6 = [
  'why it is necessary to prevent harm to the person',
  'why it is in proportion',
  'what was tried that limits less',
  'how it is made less, step by step',
] as const;
