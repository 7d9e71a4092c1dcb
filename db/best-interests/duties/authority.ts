import { hasSpoken, type Joint } from '../joint.ts';
import type { Maker } from '../steps.ts';
import type { Matter } from '../triage.ts';
import { type AuthorityFound, type Decider, powersHeld, whoDecides, whoHasIt } from '../who-decides.ts';
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
  for (const joint of silentPowers(state, maker.who))
    found.push(
      stop(
        'D3',
        'who-decides',
        'They act together: all of them must agree, or somebody else decides and says why.',
        joint.law,
      ),
    );
  if (reliesOnUnchecked(authority, maker))
    found.push(must('D22', 'who-decides', 'A power is relied on that nobody has checked: see it, and check it.'));
  return found;
}

/**
 * D3, "joint attorneys disagree": a power that has to be used together and has not spoken decides nothing, whichever of its
 * holders is named. Another power that the same person holds alone still does.
 */
function silentPowers({ matter, authority, joint, conclusion: capacity }: DecisionState, who: Maker['who']): Joint[] {
  if (authority === null || who.type !== 'person') return [];
  const found = authority.authority;
  const decider = whoDecides({ matter, capacity, authority: found }).who;
  const theirs = whoHasIt(decider, { matter, authority: found }).filter(({ holders }) => holders.includes(who.id));
  const states = theirs.flatMap(({ paper }) => (paper && joint.get(paper)) ?? []);
  return states.some(hasSpoken) ? [] : states.slice(0, 1);
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

/**
 * s.20(5): "A deputy may not refuse consent to the carrying out or continuation of life-sustaining treatment in relation to
 * P." s.11(8): an attorney has no say over it "unless the instrument contains express provision to that effect". The law
 * leaves no room here, so it stops the record from being called complete, whoever is named and whatever the reason.
 */
export function treatmentDuties({ matter, authority, options, made }: DecisionState): Duty[] {
  if (matter !== 'life-sustaining-treatment' || authority?.maker.who.type !== 'person') return [];
  const { id } = authority.maker.who;
  const held = authority.authority.papers.filter(({ holders }) => holders.includes(id));
  const expressly = held.some(({ type, lifeSustaining }) => type === 'lpa-health-welfare' && lifeSustaining === 'yes');
  if (expressly) return [];
  if (held.some(({ type }) => type === 'lpa-health-welfare'))
    return [
      stop(
        's20',
        'who-decides',
        'The power does not expressly cover life-sustaining treatment, so its attorney cannot decide it: name whoever would give the treatment.',
        's11-8',
      ),
    ];
  if (!held.some(({ type }) => type === 'deputy-welfare')) return [];
  const chosen = options?.options.find(({ key }) => key === made?.made.chosen);
  if (!chosen) return [];
  if (chosen.lifeSustaining === null)
    return [
      stop(
        's20',
        'options',
        `A deputy decides: say whether life-sustaining treatment is given with option ${chosen.key}.`,
      ),
    ];
  if (chosen.lifeSustaining === 'given') return [];
  return [stop('s20', 'made', 'A deputy may not refuse life-sustaining treatment: choose again, or ask the court.')];
}
