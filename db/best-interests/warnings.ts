import { advanceDecisionOpen, paperKinds, stillStands } from '../authority/model.ts';
import { law, notChecked } from '../law/model.ts';
import { reasonNeeded } from './duties/authority.ts';
import type { Gathered } from './gather.ts';
import { hasSpoken } from './joint.ts';
import type { WholeDecision } from './methods.ts';
import { whoDecides, whoHasIt } from './who-decides.ts';

type Warning = WholeDecision['warnings'][number];

/**
 * What stands at the head of every page about a decision: an advance decision that nobody has settled (D2: "warn at once,
 * on every step"), a decision maker other than the attorney or deputy (D3: "it shows on every page"), and a register that
 * has changed since who decides was named.
 */
export function warningsOf({ steps, state, names, papers }: Gathered, movedHere: boolean): Warning[] {
  const found: Warning[] = [];
  if (movedHere && steps.completed === null)
    found.push({
      title: 'This was first written on another person’s record, and moved here.',
      what: `Read it through as ${names.resident}’s. Who decides is named again, and it is signed again.`,
      step: steps.maker ? 'sign' : 'who-decides',
    });
  const answered = new Map(steps.maker?.authority.papers.map((each) => [each.paper, each.covers]));
  const unsettled = papers.filter(
    ({ id, paper, ...row }) =>
      paper.type === 'adrt' && stillStands(row) && (answered.get(id) ?? 'not known yet') === 'not known yet',
  );
  if (unsettled.length > 0) {
    const claimed = unsettled.some((row) => row.state === 'claimed');
    found.push({
      title: claimed
        ? `Somebody says that ${names.resident} made an advance decision to refuse treatment. Nobody here has seen it.`
        : `${names.resident} made an advance decision to refuse treatment. Nobody has said yet whether it applies here.`,
      what: 'Find out before anything is decided about a treatment.',
      step: 'who-decides',
    });
  }
  if (steps.maker === null) return found;
  const { authority, maker, entrySeq } = steps.maker;
  for (const { type, covers, checks } of authority.papers) {
    if (type !== 'adrt' || covers !== 'covers this decision') continue;
    const { missing, against } = advanceDecisionOpen(checks);
    if (against.length > 0)
      found.push({
        title: 'The advance decision is said to apply, and something of ss.24-26 is answered “no”. Take advice today.',
        what: `Answered “no”: ${against.join('; ')}.`,
        step: 'who-decides',
      });
    if (missing.length > 0)
      found.push({
        title: 'Not all that ss.24-26 ask of the advance decision is answered yet.',
        what: `Not yet: ${missing.join('; ')}.`,
        step: 'who-decides',
      });
  }
  const { matter, conclusion: capacity } = state;
  const { who } = whoDecides({ matter, capacity, authority });
  if (reasonNeeded(who, maker.who, { matter, authority })) {
    found.push({
      title: `${who === 'an attorney' ? 'An attorney' : 'A deputy'} has authority over this. ${names.of(maker.who)} decides all the same.`,
      what: maker.reason ?? 'No reason is written down yet.',
      step: 'who-decides',
    });
  }
  for (const { paper, type } of whoHasIt(who, { matter, authority })) {
    const joint = paper && state.joint.get(paper);
    if (joint && !hasSpoken(joint))
      found.push({
        title: `${paperKinds[type].words}: ${joint.state}.`,
        what: `${law[joint.law].cite}: ${joint.plain}${law[joint.law].checked ? '' : ` ${notChecked}`}`,
        step: 'who-decides',
      });
  }
  const changed = papers.filter(
    (row) =>
      Math.max(
        row.entrySeq,
        ...[row.seen, row.verified, row.ended, ...row.lost, ...row.before].map((each) => each?.entrySeq ?? 0),
      ) > entrySeq,
  );
  if (changed.length > 0) {
    const kinds = [...new Set(changed.map(({ paper }) => paperKinds[paper.type].words))];
    found.push({
      title: 'The register of powers and papers has changed since who decides was named. Look at that step again.',
      what: `${kinds.join('; ')}.`,
      step: 'who-decides',
    });
  }
  return found;
}
