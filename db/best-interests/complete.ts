import { actorStaff } from '../store/actor.ts';
import type { WriteContext } from '../store/model.ts';
import { Refused } from '../words/refused.ts';
import { citeOf, type Duty } from './duties/model.ts';
import { openDuties } from './duties/open.ts';
import { gather } from './gather.ts';
import { following, type Input, type Saved, saved } from './saving.ts';

/** What the record still lacks, for a plain sentence: the rules' own words, nothing of what was recorded. */
const listed = (duties: readonly Duty[]) =>
  [...new Set(duties.map((duty) => `${citeOf(duty)}: ${duty.missing}`))].join(' ');

/**
 * Signs a decision. A stop keeps it from being called complete (D1, D2, D3, D10, D12, D14, D17); an urgent one is signed as
 * made urgently with its reason, and its open duties stay open. The signer's PIN has been checked before this runs.
 */
export function completeDecision(
  context: WriteContext,
  { resident, decision, signature }: Input<'decisions.complete'>,
): Saved {
  const { state, steps } = gather(context, resident, decision);
  if (steps.made === null) throw new Refused('not-complete', 'Nothing has been decided yet. Write the decision first.');
  const open = openDuties(state);
  const stops = open.filter(({ severity }) => severity === 'stop');
  if (stops.length > 0 && signature.urgent === null)
    throw new Refused('not-complete', `This cannot be called complete yet. ${listed(stops)}`);
  if (open.length > 0 && signature.urgent === null && signature.openBecause === null) {
    throw new Refused('reason-missing', `Please say why it is signed with this still open. ${listed(open)}`);
  }
  const { id: by } = actorStaff(context);
  const { who } = steps.maker?.maker ?? { who: null };
  if (signature.as === 'decision maker' && !(who?.type === 'staff' && who.id === by)) {
    throw new Refused(
      'not-the-decision-maker',
      'Only the decision maker signs as such. Sign on their behalf, and say how the decision reached the home.',
    );
  }
  if (signature.as !== 'decision maker' && signature.reached === null) {
    throw new Refused('how-it-reached-us', 'Please say how the decision reached the home: from whom, how and when.');
  }
  const { step, ...rest } = following(
    context,
    { resident, decision, at: null, changed: null },
    'decision.completed@1',
    () => false,
  );
  const body = {
    step,
    signature: { ...signature, by, open: open.map(({ rule, severity, step }) => ({ rule, severity, step })) },
  };
  return saved(context.append({ kind: 'decision.completed@1', ...rest, body }));
}
