import { stillStands } from '../authority/model.ts';
import { listPapersForResident } from '../authority/queries.ts';
import type { WriteContext } from '../store/model.ts';
import type { ResidentId } from '../words/model.ts';
import { Refused } from '../words/refused.ts';
import { gather } from './gather.ts';
import { following, type Input, refuseWhileClosed, type Saved, saved } from './saving.ts';
import { type PaperHere, paperWith, whoDecides } from './who-decides.ts';

/**
 * Names who decides (s.4, s.5, ss.9-20). Every paper of the register that still stands is kept beside it as it stood then;
 * one that nobody answered for is "not known yet". With no authority found nobody but whoever carries it out may stand there.
 */
export function nameMaker(
  context: WriteContext,
  { answers, lookedWhere, maker, ...saving }: Input<'decisions.nameMaker'>,
): Saved {
  refuseWhileClosed(context, saving);
  const authority = { papers: papersHere(context, saving.resident, answers), lookedWhere };
  const { state } = gather(context, saving.resident, saving.decision);
  const basis = whoDecides({ matter: state.matter, capacity: state.conclusion, authority }).who;
  const { step, ...rest } = following(context, saving, 'decision.maker-named@2');
  const body = { step, authority, maker: { ...maker, basis } };
  return saved(context.append({ kind: 'decision.maker-named@2', ...rest, body }));
}

function papersHere(
  context: WriteContext,
  resident: ResidentId,
  answers: Input<'decisions.nameMaker'>['answers'],
): PaperHere[] {
  const standing = listPapersForResident(context, resident).filter(stillStands);
  if (!answers.every(({ paper }) => standing.some(({ id }) => id === paper)))
    throw new Refused(
      'no-such-paper',
      'One of these powers or papers is not there, or has ended. Look at the list again.',
    );
  return standing.map((row) => {
    const answer = answers.find(({ paper }) => paper === row.id);
    if (row.paper.type === 'adrt' && answer?.covers === 'covers this decision' && !answer.saidBy)
      throw new Refused(
        'who-says-so',
        'Please name who says that the advance decision is valid and applies to this treatment now.',
      );
    return paperWith(row, answer);
  });
}
