import { Button, Textarea, TextInput } from '@mantine/core';
import {
  type AdvanceDecisionChecks,
  advanceDecisionAsks,
  advanceDecisionChecks,
  asks,
  formMissing,
  type PaperRow,
  paperKinds,
} from '../../../db/authority/model.ts';
import { coverings, type PaperHere } from '../../../db/best-interests/model.ts';
import { law } from '../../../db/law/model.ts';
import { capital } from '../../look/pronouns.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import { useRoute } from '../../route.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { Tri } from '../form/Tri.tsx';
import { JointHolders } from './JointHolders.tsx';

/** As it is being typed. */
export interface Answer {
  covers: PaperHere['covers'];
  saidBy: string;
  checks: PaperHere['checks'];
  because: string;
}
const answersKnown = advanceDecisionChecks.shape.adult.options;
const notLookedAt = Object.fromEntries(asks.map((ask) => [ask, 'not known'])) as AdvanceDecisionChecks;

const stateInWords: Record<PaperRow['state'], string> = {
  claimed: 'claimed, and nobody here has seen it',
  seen: 'seen, and not checked against its source',
  verified: 'seen and checked',
  expired: 'ran out',
  revoked: 'stands no more',
};

interface PaperQuestionProps extends Pick<StepProps, 'whole' | 'people'> {
  row: PaperRow;
  name: string;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

/** What this decision asks of one paper of the register: does it cover it, who says so, and why not. */
export function PaperQuestion({ row, whole, people, name, answer, onAnswer }: PaperQuestionProps) {
  const { paper } = row;
  const { go } = useRoute();
  const kind = paperKinds[paper.type];
  const set = (changed: Partial<Answer>) => onAnswer({ ...answer, ...changed });
  const covers = answer.covers === 'covers this decision';
  const isAdrt = paper.type === 'adrt';
  const missing = whole.matter === 'life-sustaining-treatment' ? formMissing(paper) : [];
  const holders = paper.holders.map(({ person }) => people.names.person(person).name).join(', ');
  return (
    <section className="ow-stack" aria-label={kind.words}>
      <h3>
        {kind.words}
        {holders && `: ${holders}`}
      </h3>
      <p>
        {isAdrt ? 'Refuses' : 'Covers'}: {paper.covers ?? 'not written down yet.'}{' '}
        <span className="ow-note">It is {stateInWords[row.state]}.</span>
      </p>
      <Tri
        legend={isAdrt ? `Is it valid, and does it apply to this treatment now?` : `Does it cover this decision?`}
        options={coverings}
        value={answer.covers}
        onChange={(next) => set({ covers: coverings.find((each) => each === next) ?? 'not known yet' })}
      />
      {covers && kind.held && <JointHolders row={row} whole={whole} people={people} />}
      {isAdrt && covers && (
        <TextInput
          label="Who says that it is valid and applies to this treatment now"
          description={`A doctor or nurse who has read it. Then there is no best interests decision: ${name} has decided.`}
          value={answer.saidBy}
          onChange={({ currentTarget: { value } }) => set({ saidBy: value })}
        />
      )}
      {isAdrt && covers && (
        <fieldset className="ow-plain">
          <legend>
            <b>Looked at, point by point</b>
          </legend>
          {asks.map((ask) => (
            <Tri
              key={ask}
              legend={`${capital(advanceDecisionAsks[ask])}?`}
              options={answersKnown}
              value={answer.checks?.[ask] ?? null}
              onChange={(next) =>
                set({
                  checks: {
                    ...(answer.checks ?? notLookedAt),
                    [ask]: answersKnown.find((each) => each === next) ?? 'not known',
                  },
                })
              }
            />
          ))}
        </fieldset>
      )}
      {isAdrt && covers && missing.length > 0 && (
        <Notice kind="warn" title={`${law['s25-6'].cite}: look at its form.`}>
          Nobody has written down yet that {missing.join('; that ')}.
        </Notice>
      )}
      {covers && !isAdrt && (row.state === 'claimed' || row.state === 'seen') && (
        <Notice
          kind="warn"
          title={`It is ${stateInWords[row.state]}, so nobody can rely on it yet.`}
          action={
            <Button
              onClick={() => go({ screen: 'area', resident: row.resident, tab: 'best-interests', item: 'authority' })}
            >
              See it and check it
            </Button>
          }
        />
      )}
      {answer.covers === 'does not cover it' && (
        <Textarea
          label="Why it does not"
          value={answer.because}
          onChange={({ currentTarget: { value } }) => set({ because: value })}
        />
      )}
    </section>
  );
}
