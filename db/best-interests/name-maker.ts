import { stillStands } from '../authority/model.ts';
import { getStandingPaper, listPapersForResident } from '../authority/queries.ts';
import type { WriteContext } from '../store/model.ts';
import { londonDay } from '../time/model.ts';
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

/** Keeps what each of those who hold a power answered (s.10(4)). Throws Refused('no-such-paper' | 'no-such-holder'). */
export function askHolders(context: WriteContext, { asked, ...saving }: Input<'decisions.askHolders'>): Saved {
  refuseWhileClosed(context, saving);
  const row = getStandingPaper(context, saving.resident, asked.paper);
  const held = new Set(row.paper.holders.map(({ person }) => person));
  if (!asked.answers.every(({ person }) => held.has(person)))
    throw new Refused('no-such-holder', 'One of these does not hold this power. Look at the paper again.');
  for (const { on } of asked.answers)
    if (on !== null && on > londonDay(context.now))
      throw new Refused('day-to-come', 'That day is still to come. Give the day on which they answered.');
  const samePaper = (body: Record<string, unknown>) => (body['asked'] as { paper: string }).paper === asked.paper;
  const { step, ...rest } = following(context, saving, 'decision.holders-asked@1', samePaper);
  return saved(context.append({ kind: 'decision.holders-asked@1', ...rest, body: { step, asked } }));
}
