import { Button, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import {
  type Escalator,
  escalatorInWords,
  type Level,
  type Matter,
  type Triage,
  turnedBackSentence,
} from '../../db/best-interests/model.ts';
import { type DecisionId, maybeTwoDecisions, type Someone } from '../../db/capacity/model.ts';
import { plannedNames } from '../../db/planned-care/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Input } from '../../electron/core/contract.ts';
import { useTell } from '../api.ts';
import type { Draft } from '../drafts/useDraft.ts';
import { useMe } from '../home/useMe.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { AgreeForm } from '../planned-care/AgreeForm.tsx';
import { useRoute } from '../route.tsx';
import styles from './best-interests.module.css';
import { type Heard, HeardField, statementFrom } from './form/HeardField.tsx';
import { LawMargin } from './form/LawMargin.tsx';
import { SomeoneField } from './form/SomeoneField.tsx';
import { usePeople } from './form/usePeople.ts';
import { emptied } from './form/useStepForm.ts';

export interface GateValues extends Record<string, unknown> {
  words: string;
  level: Level | null;
  matter: Matter | null;
  escalators: Escalator[];
  question: string;
  whyNow: string;
  told: string;
  raisedBy: Someone | null;
  heard: Heard;
  reason: string;
}
interface OutcomeProps {
  resident: ResidentRow;
  result: Triage;
  limits: readonly string[];
  matter: Matter;
  form: UseFormReturnType<GateValues>;
  draft: Draft<GateValues>;
  onOpened: (decision: DecisionId) => void;
}

/** What the gate answers, in one sentence, and the way on from there. */
export function OutcomeOfGate(props: OutcomeProps) {
  const { resident, result, limits } = props;
  const { isManager } = useMe();
  const [override, setOverride] = useState(props.form.values.reason !== '');
  const name = resident.preferredName;
  if (result.outcome === 'open') return <OpenForm {...props} override={false} />;
  if (result.outcome === 'short') return <Short {...props} />;
  if (result.outcome === 'nobody') {
    return (
      <>
        <Notice kind="stop" title={`No one can make this decision for ${name}.`}>
          Sections 27 to 29 and 62 leave no room for it. {capital(pronounsOf(resident).their)} ability to decide may
          still need to be asked about, and if you fear harm, tell the safeguarding lead now.
        </Notice>
        <OpenForm {...props} override={false} />
      </>
    );
  }
  const again = result.outcome === 'look-again';
  return (
    <>
      <Notice
        kind={again ? 'warn' : 'info'}
        title={again ? 'Look at this again with the nurse first.' : turnedBackSentence(name)}
        action={<CarryOver {...props} />}
      >
        {again && (
          <>
            It is an everyday matter, and this opens nothing by itself:{' '}
            {result.escalators.map((each) => escalatorInWords[each].toLowerCase()).join('; ')}.
            {limits.length > 0 && ` You wrote “${limits.join('”, “')}”.`}
            {result.escalators.includes('not-eating') && ' Tell the nurse now. This is no fluid chart.'} If someone
            wants to limit {name} or decide it for good, choose the major decision that it really is.
          </>
        )}
      </Notice>
      {isManager && !override && (
        <Button className={styles.start ?? ''} variant="subtle" onClick={() => setOverride(true)}>
          Open it here all the same
        </Button>
      )}
      {isManager && override && <OpenForm {...props} override />}
    </>
  );
}

/** Planned care opens its own short record, in the words in which it came. */
function Short({ resident, form, matter, limits, draft }: OutcomeProps) {
  const { go } = useRoute();
  const planned = plannedNames.find((each) => each === matter);
  if (!planned) return null;
  const list = () => go({ screen: 'area', resident: resident.id, tab: 'best-interests', item: 'planned-care' });
  return (
    <>
      {limits.length > 0 && (
        <Notice kind="warn" title={`“${limits.join('”, “')}”: this would limit ${resident.preferredName}.`}>
          Then choose the major decision that it really is.
        </Notice>
      )}
      <AgreeForm
        resident={resident}
        matter={planned}
        words={form.values.words}
        onDone={() => {
          draft.drop().then(list, list);
        }}
        onStop={list}
      />
    </>
  );
}

/** Records that the matter was turned back, and carries its words over. */
function CarryOver({ resident, form, matter, draft }: OutcomeProps) {
  const tell = useTell('decisions.triage');
  const { go } = useRoute();
  const carry = async () => {
    const { words, escalators } = form.getValues();
    await tell.mutateAsync({ resident: resident.id, words, gate: { matter, escalators } });
    await draft.drop();
    go({ screen: 'area', resident: resident.id, tab: 'daily-choices', carried: words });
  };
  return (
    <div>
      <Button variant="filled" loading={tell.isPending} onClick={() => carry().catch(() => {})}>
        Record this as {resident.preferredName}’s choice
      </Button>
      <FormError error={tell.error} />
    </div>
  );
}

function OpenForm({ resident, form, matter, draft, onOpened, override }: OutcomeProps & { override: boolean }) {
  const tell = useTell('decisions.open');
  const people = usePeople(resident);
  const { values } = form;
  const name = resident.preferredName;
  const open = async () => {
    const { question, whyNow, told, raisedBy, heard, escalators, reason } = values;
    const given = {
      resident: resident.id,
      matter: { question, whyNow, raisedBy, told },
      gate: { matter, escalators, override: override ? { reason, turnedBack: null } : null },
      words: statementFrom(heard, null),
    };
    // The record reads every field again; what is missing comes back as a sentence.
    const { decision } = await tell.mutateAsync(emptied(given) as Input<'decisions.open'>);
    await draft.drop();
    onOpened(decision);
  };
  return (
    <div className={styles.open}>
      {override && (
        <Textarea
          label="Why is this everyday matter opened here?"
          description="The record shows it. The aim is never."
          {...form.getInputProps('reason')}
        />
      )}
      <LawMargin refs={['s1-2', 's3-4']}>
        <Textarea
          label={`The question, as it was put to ${name}`}
          description="One decision. Written as you would ask it aloud."
          {...form.getInputProps('question')}
          {...(maybeTwoDecisions(values.question) && {
            error: 'Does “and” join two decisions here? If so, open each by itself. You may go on.',
          })}
        />
      </LawMargin>
      <LawMargin refs={[]}>
        <Textarea
          label="Why now?"
          description="What raised it: a letter, a fall, a request."
          {...form.getInputProps('whyNow')}
        />
        <SomeoneField
          label="Who raised it"
          people={people}
          value={values.raisedBy}
          onChange={(who) => form.setFieldValue('raisedBy', who)}
        />
      </LawMargin>
      <LawMargin refs={['s4-4']}>
        <Textarea
          label={`What ${name} has been told so far, and by whom`}
          description="Or why not yet."
          {...form.getInputProps('told')}
        />
        <HeardField
          resident={resident}
          value={values.heard}
          onChange={(heard) => form.setFieldValue('heard', heard)}
          people={people}
        />
      </LawMargin>
      <FormError error={tell.error} />
      <Button variant="filled" loading={tell.isPending} onClick={() => open().catch(() => {})}>
        Open this decision
      </Button>
    </div>
  );
}
