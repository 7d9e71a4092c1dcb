import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { aidInWords, learnedInWords, levelInWords, ways } from '../../db/communication/model.ts';
import { namesOf, offeringInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useTell } from '../api.ts';
import { useDraft } from '../drafts/useDraft.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './Communication.module.css';
import { formFrom, type Typed, toDescribe } from './form.ts';
import { Many } from './Many.tsx';
import { NeedsFields } from './NeedsFields.tsx';
import type { Described } from './Profile.tsx';

interface DescribeFormProps {
  resident: ResidentRow;
  current: Described | null;
  onDone: () => void;
}

/** How to ask somebody, written whole: what stands is brought along, since it is staff's own knowledge. */
export function DescribeForm(props: DescribeFormProps) {
  const draft = useDraft<Typed>('communication', props.resident.id);
  if (draft.value === undefined) return <p role="status">Looking for what was half written</p>;
  return <Fields {...props} draft={draft} start={draft.value ?? formFrom(props.current)} />;
}

function Fields({
  resident,
  onDone,
  draft,
  start,
}: DescribeFormProps & { draft: ReturnType<typeof useDraft<Typed>>; start: Typed }) {
  const tell = useTell('communication.describe');
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Typed>) => {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  };
  const { themself, they, them } = pronounsOf(resident);
  const name = resident.preferredName;
  const checked = toDescribe(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!checked.ok) return;
    tell.mutate(
      { resident: resident.id, ...checked.described },
      { onSuccess: () => void draft.drop().finally(onDone) },
    );
  };
  const line = (field: 'languages' | 'bestTime' | 'yes' | 'no' | 'words', label: string, example?: string) => (
    <TextInput
      label={label}
      {...(example ? { description: example } : {})}
      value={form[field]}
      maxLength={160}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  );
  const passage = (field: 'content' | 'upset' | 'avoid', label: string, example: string) => (
    <Textarea
      label={label}
      description={example}
      value={form[field]}
      maxLength={600}
      minRows={2}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => change({ [field]: value })}
    />
  );
  return (
    <form className={styles.describe} onSubmit={submit} aria-label={`How to ask ${name}`}>
      <Keys legend={`What ${name} shows now`} hint="a help to choose how to ask, no score" columns={3}>
        {levelInWords.map((words, level) => (
          <Key key={words} label={words} pressed={form.level === level} onPress={() => change({ level })} />
        ))}
      </Keys>
      <Many
        legend={`What must be on, in or near ${them}`}
        words={aidInWords}
        names={namesOf(aidInWords)}
        chosen={form.aids}
        onChange={(aids) => change({ aids })}
      />
      <Many
        legend="How to put it"
        words={offeringInWords}
        names={ways}
        chosen={form.ways}
        onChange={(to) => change({ ways: to })}
      />
      <div className="ow-pair">
        {line('bestTime', 'When and where answers are clearest', 'Before 11 in the morning, in her own room')}
        <NativeSelect
          label="How long to wait for an answer"
          value={form.wait}
          data={[
            { value: '', label: 'No need to wait longer' },
            ...[5, 10, 15, 20, 30, 45, 60, 90, 120].map((n) => ({ value: `${n}`, label: `${n} seconds` })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ wait: value })}
        />
        {line('yes', 'Yes looks like this', 'Looks at it and stays looking')}
        {line('no', 'No looks like this', 'Looks away, or pushes it off')}
        {line('languages', 'Languages to ask in', 'Punjabi first; English when rested')}
      </div>
      <div className="ow-pair">
        {passage(
          'content',
          `${name} is content: what we see`,
          'Face, eyes, hands, voice, breath, how they hold themselves',
        )}
        {passage('upset', `${name} is upset: what we see`, 'The same, and what usually brings it on')}
      </div>
      {passage('avoid', 'Better not', 'What makes it harder to answer')}
      <fieldset className={styles.aside}>
        <legend>Information and communication needs (Accessible Information Standard, DAPB1605)</legend>
        <NeedsFields typed={form} onChange={change} />
        <Keys legend={`May others who care for ${them} be told?`} hint={`ask ${name} ${themself}`} columns={3}>
          {(['yes', 'no', 'not asked'] as const).map((share) => (
            <Key
              key={share}
              label={
                { yes: `${capital(they)} said yes`, no: `${capital(they)} said no`, 'not asked': 'Not asked yet' }[
                  share
                ]
              }
              pressed={form.share === share}
              onPress={() => change({ share })}
            />
          ))}
        </Keys>
      </fieldset>
      <Many
        legend="How do we know?"
        words={learnedInWords}
        names={namesOf(learnedInWords)}
        chosen={form.learned}
        onChange={(learned) => change({ learned })}
      />
      {line('words', 'What is different from before, and why')}
      {tried && !checked.ok && <Notice kind="stop" title={checked.problem} />}
      <FormError error={tell.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={tell.isPending}>
          Save how to ask {name}
        </Button>
        <Button onClick={() => void draft.drop().finally(onDone)}>Leave without saving</Button>
      </div>
    </form>
  );
}
