import { z } from 'zod';
import { dismissal, openFlags, placedFlag } from '../dismissals/model.ts';
import { type DataRuleId, dataRules } from '../evidence/model.ts';
import { kind } from '../ledger/model.ts';
import { shelves } from '../search/model.ts';
import { day, happened, instant } from '../time/model.ts';
import { entryId, line, passage, residentId, staffId } from '../words/model.ts';

/** As many records as one person reads with care in one sitting. */
export const MOST_SAMPLED = 40;
export const SAMPLE_SIZE = 10;

/** What is asked of each record by whoever reads it: the three things that a record of involvement has to show. */
export const questions = {
  asked: 'Could you tell how it was asked, and whether that suits the person?',
  heard: 'Does it show what the person said or showed, apart from what others made of it?',
  became: 'Could you tell what came of it?',
} as const;
export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as [Question, ...Question[]];
export const replies = ['yes', 'in part', 'no', 'not asked here'] as const;
const reply = z.enum(replies);
export const answers = z.strictObject({ asked: reply, heard: reply, became: reply });

/** One line of a record, and in which voice: the person's own words are shown and never judged. */
export const recordLine = z.strictObject({
  label: z.string(),
  text: z.string(),
  /** The words of the person as they were said or written: exempt from every rule. */
  own: z.boolean(),
});
/** A record as an audit reads it. */
export const auditedRecord = z.strictObject({
  entry: entryId,
  resident: residentId,
  shelf: z.enum(shelves),
  /** What to open there. */
  item: z.string().nullable(),
  about: z.string(),
  at: happened,
  recordedAt: instant,
  by: staffId,
  lines: z.array(recordLine),
  flags: z.array(placedFlag),
});
export type AuditedRecord = z.infer<typeof auditedRecord>;

const dataRuleIds = dataRules.map(({ id }) => id) as [DataRuleId, ...DataRuleId[]];
/** What is there, or missing, and no text shows: one rule of the record about somebody, and where it is mended. */
export const finding = z.strictObject({
  rule: z.enum(dataRuleIds),
  version: z.int().positive(),
  /** Whose record it is; null where it is about how one person writes. */
  resident: residentId.nullable(),
  by: staffId.nullable(),
  what: z.string(),
  entries: z.array(entryId).max(20),
  /** Where it is mended. */
  tab: z.enum([...shelves, 'how-to-ask', 'people']).nullable(),
  item: z.string().nullable(),
  /** The other resident, where it is about two. */
  other: residentId.nullable(),
  /** The line of the one entry that it is about, where it can be dismissed with a reason. */
  field: z.string().nullable(),
  dismissal: dismissal.nullable(),
});
export type Finding = z.infer<typeof finding>;

/** Whether somebody may say that the words stay as they are: what the law asks for is done, never dismissed. */
export const mayBeDismissed = ({ resident, entries, field }: Finding): boolean =>
  resident !== null && entries.length === 1 && field !== null;

const whole = z.int().nonnegative();
/**
 * In how many records a rule is open, in how many it was mended by a later wording, and in how many somebody dismissed it
 * with a reason. `null` in what was counted before these were told apart.
 */
export const ruleFigures = z.strictObject({
  rule: line(8),
  version: z.int().positive(),
  open: whole,
  mended: whole.nullable(),
  dismissed: whole.nullable(),
});
export type RuleFigures = z.infer<typeof ruleFigures>;
/** What a look through every record of some days found, in figures that are kept as they were then. */
export const figures = z.strictObject({
  records: whole,
  /** Records of which something is open. */
  flagged: whole,
  rules: z.array(ruleFigures).max(60),
});
export type Figures = z.infer<typeof figures>;

/**
 * Part of a look through everything: one resident, or what only all records show together. A whole home is looked through
 * part by part, so that one sees how far it is, can stop it, and nobody else has to wait for it.
 */
export const lookPart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('resident'), resident: residentId }),
  z.strictObject({ type: z.literal('together') }),
]);
export type LookPart = z.infer<typeof lookPart>;

/** The figures of several parts as those of one look. */
export function figuresTogether(parts: readonly Figures[]): Figures {
  const sum = (of: (part: Figures) => number) => parts.reduce((total, part) => total + of(part), 0);
  const byRule = Map.groupBy(
    parts.flatMap(({ rules }) => rules),
    ({ rule }) => rule,
  );
  const adding = (of: (each: RuleFigures) => number | null, some: readonly RuleFigures[]) =>
    some.some((each) => of(each) === null) ? null : some.reduce((total, each) => total + (of(each) ?? 0), 0);
  return {
    records: sum(({ records }) => records),
    flagged: sum(({ flagged }) => flagged),
    rules: [...byRule.values()].flatMap((some) => {
      const [first] = some;
      if (!first) return [];
      const open = some.reduce((total, each) => total + each.open, 0);
      return [
        {
          ...first,
          open,
          mended: adding(({ mended }) => mended, some),
          dismissed: adding(({ dismissed }) => dismissed, some),
        },
      ];
    }),
  };
}

const figuresBefore = z.strictObject({
  records: whole,
  flagged: whole,
  byRule: z.array(z.strictObject({ rule: line(8), count: z.int().positive() })).max(60),
});
/** Figures as they were first kept, when every rule was at its first version. */
export const figuresFrom = ({ byRule, ...rest }: z.infer<typeof figuresBefore>): Figures => ({
  ...rest,
  rules: byRule.map(({ rule, count: open }) => ({ rule, version: 1, open, mended: null, dismissed: null })),
});

/** All flags of a count: open, mended and dismissed. */
export const flagsIn = ({ rules }: Pick<Figures, 'rules'>) => {
  const sum = (of: 'open' | 'mended' | 'dismissed') => rules.reduce((total, each) => total + (each[of] ?? 0), 0);
  const [open, mended, dismissed] = [sum('open'), sum('mended'), sum('dismissed')];
  return { open, mended, dismissed, all: open + mended + dismissed };
};

/** Whether a reader would still ask about a record. */
export const isAsked = ({ flags }: Pick<AuditedRecord, 'flags'>): boolean => openFlags(flags).length > 0;

const which = z.strictObject({ id: entryId });
const drawn = {
  from: day,
  to: day,
  /** What the sample was drawn with: the same seed draws the same records. */
  seed: line(40),
  sample: z.array(entryId).max(MOST_SAMPLED),
  of: whole,
};
export const auditKinds = {
  'audit.begun@1': kind('home', z.strictObject({ audit: z.strictObject({ ...drawn, figures: figuresBefore }) })),
  'audit.begun@2': kind('home', z.strictObject({ audit: z.strictObject({ ...drawn, figures }) })),
  'audit.answered@1': kind(
    'home',
    z.strictObject({ which, read: z.strictObject({ entry: entryId, answers, note: passage(600).nullable() }) }),
  ),
  'audit.action-added@1': kind(
    'home',
    z.strictObject({ which, action: z.strictObject({ what: passage(500), owner: staffId, by: day }) }),
  ),
  'audit.action-done@1': kind(
    'home',
    z.strictObject({ which, done: z.strictObject({ action: entryId, what: passage(500) }) }),
  ),
  'audit.closed@1': kind(
    'home',
    z.strictObject({ which, closed: z.strictObject({ found: passage(2000), againOn: day }) }),
  ),
} as const;

const done = { entryId, entrySeq: z.int(), at: happened, recordedAt: instant, by: staffId };
export const auditRow = z.strictObject({
  id: entryId,
  ...done,
  audit: auditKinds['audit.begun@2'].body.shape.audit,
  reads: z.array(z.strictObject({ ...done, ...auditKinds['audit.answered@1'].body.shape.read.shape })),
  actions: z.array(
    z.strictObject({
      ...done,
      ...auditKinds['audit.action-added@1'].body.shape.action.shape,
      done: z.strictObject({ ...done, what: z.string() }).nullable(),
    }),
  ),
  closed: z.strictObject({ ...done, found: z.string(), againOn: day }).nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;

/** How often a question was answered yes, of the records in which it could be asked. */
export function yesOf(
  { reads }: Pick<AuditRow, 'reads'>,
  question: Question,
): { readonly count: number; readonly of: number } {
  const asked = reads.filter(({ answers: given }) => given[question] !== 'not asked here');
  return { count: asked.filter(({ answers: given }) => given[question] === 'yes').length, of: asked.length };
}
