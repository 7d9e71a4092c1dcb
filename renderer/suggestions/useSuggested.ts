import type { Domain } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { SuggestionRow } from '../../db/suggestions/model.ts';
import { useAsk } from '../api.ts';

const folded = (label: string) => label.trim().toLocaleLowerCase('en-GB');

/** What is suggested and may be offered, and the suggestion that a name stands for, where there is one. */
export function useSuggested(resident: ResidentRow) {
  const rows = useAsk('suggestions.list', { resident: resident.id }).data ?? [];
  const open = rows.filter(({ ended }) => ended === null);
  const of = (domain: Domain, label: string): SuggestionRow | undefined =>
    open.find((each) => each.domain === domain && folded(each.label) === folded(label));
  return { open, of };
}
