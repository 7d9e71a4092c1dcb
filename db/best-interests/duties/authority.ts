import type { Maker } from '../steps.ts';
import type { Matter } from '../triage.ts';
import { type AuthorityFound, type Decider, powersHeld, whoDecides } from '../who-decides.ts';
import { type DecisionState, type Duty, must, stop } from './model.ts';

/** D3: "verified in-scope attorney or deputy exists and the decision maker is someone else without a written reason". */
export function reasonNeeded(
  decider: Decider,
  who: Maker['who'] | null,
  asked: { readonly matter: Matter; readonly authority: Pick<AuthorityFound, 'papers'> },
): boolean {
  if (decider !== 'an attorney' && decider !== 'a deputy') return false;
  const holders = powersHeld(asked, decider).flatMap(({ holders }) => holders);
  // A professional deputy stands among the resident's people too: a name typed in from outside is nobody verified.
  return !(who?.type === 'person' && holders.includes(who.id));
}
export function authorityDuties(state: DecisionState): Duty[] {
  const { matter, conclusion: capacity } = state;
  if (state.authority === null) return [stop('D17', 'who-decides', 'Who decides.')];
  const { authority, maker } = state.authority;
  const { who } = whoDecides({ matter, capacity, authority });
  const found: Duty[] = [];
  if (reasonNeeded(who, maker.who, { matter, authority }) && maker.reason === null)
    found.push(
      stop(
        'D3',
        'who-decides',
        `${who === 'an attorney' ? 'An attorney' : 'A deputy'} has authority: why somebody else decides.`,
      ),
    );
  if (reliesOnUnchecked(authority, maker))
    found.push(must('D22', 'who-decides', 'A power is relied on that nobody has checked: see it, and check it.'));
  return found;
}

/** D22: "authority 'claimed' but not 'seen' and relied on"; seen is not yet checked either (domain A4). */
const reliesOnUnchecked = ({ papers }: AuthorityFound, { who }: Maker): boolean =>
  papers.some(
    ({ state, covers, holders }) =>
      (state === 'claimed' || state === 'seen') &&
      covers !== 'does not cover it' &&
      who.type === 'person' &&
      holders.includes(who.id),
  );
