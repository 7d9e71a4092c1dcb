import type { Dismissals } from '../../dismissals/standing.ts';
import { type DataRuleId, dataRuleNamed } from '../../evidence/model.ts';
import type { EntryId, ResidentId } from '../../words/model.ts';
import type { Finding } from '../model.ts';

type More = Partial<Omit<Finding, 'rule' | 'version' | 'resident' | 'what'>>;

/** What a rule of the record found; `more` says where it is mended and what it is about. */
export const findingOf = (rule: DataRuleId, resident: ResidentId | null, what: string, more: More = {}): Finding => ({
  rule,
  version: dataRuleNamed(rule).version,
  resident,
  by: null,
  what,
  entries: [],
  tab: null,
  item: null,
  other: null,
  field: null,
  dismissal: null,
  ...more,
});

/** The same with its dismissal, where one stands: a finding on one line of one entry can have one. */
export function withDismissal(found: Finding, dismissals: Dismissals): Finding {
  const { rule, version, field, entries } = found;
  const [entry] = entries;
  if (entry === undefined || field === null) return found;
  return { ...found, dismissal: dismissals.of(entry, { rule, version, field, sentence: null }) };
}

export const atEntry = (entry: EntryId, field: string | null = null): More => ({ entries: [entry], field });
