import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { useTop } from '../best-interests/useTop.ts';
import { useMe } from '../home/useMe.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './complaints.module.css';
import { AboutPart, WhoPart, WordsPart } from './ReceiveParts.tsx';
import { nothingTyped, partOf, type Typed, typedComplaint } from './typed.ts';

const steps = ['Who complains', 'What they say', 'What it is about'] as const;
interface ReceiveFormProps {
  onTaken: (readers: number) => void;
  onLeave: () => void;
}

/**
 * Takes a complaint down in three steps: who, their words, what it is about. It is not kept half written: a draft can be
 * taken over by a manager, and it may be that very manager whom it is about.
 */
export function ReceiveForm({ onTaken, onLeave }: ReceiveFormProps) {
  const { id: me } = useMe();
  const residents = useAsk('residents.list', {}).data ?? [];
  const [typed, setTyped] = useState<Typed>(nothingTyped(me));
  const [part, setPart] = useState(0);
  const [wrong, setWrong] = useState<readonly [string, string] | null>(null);
  const heading = useTop(String(part));
  const take = useTell('complaints.receive');
  const resident = residents.find(({ id }) => id === typed.resident) ?? null;
  const people = usePeople(resident);
  const props = { typed, set: (next: Partial<Typed>) => setTyped({ ...typed, ...next }), resident, people, wrong };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { given, problem } = typedComplaint(typed, resident);
    setWrong(problem && partOf(problem[0]) <= part ? problem : null);
    if (problem && partOf(problem[0]) <= part) return setPart(partOf(problem[0]));
    if (part < steps.length - 1) return setPart(part + 1);
    if (given && typed.on)
      take.mutate(
        { resident: resident?.id ?? null, on: typed.on, ...given },
        { onSuccess: (made) => onTaken(made.readers) },
      );
  };
  return (
    <form className="ow-panel" onSubmit={submit} aria-label="Take down a complaint" noValidate>
      <p className="ow-note">
        Step {part + 1} of {steps.length}. Not kept until you save it; then only managers read it.
      </p>
      <h2 tabIndex={-1} ref={heading}>
        {steps[part]}
      </h2>
      {part === 0 && (
        <>
          <Notice title="If anybody may have been hurt, neglected or robbed, that is safeguarding: tell whoever leads the shift now, then write this." />
          <WhoPart {...props} residents={residents} />
        </>
      )}
      {part === 1 && <WordsPart {...props} />}
      {part === 2 && <AboutPart {...props} />}
      {wrong && (
        <p role="alert" className={styles.wrong}>
          {wrong[1]}
        </p>
      )}
      <FormError error={take.error} />
      <div className="ow-row">
        <Button type="submit" variant="filled" disabled={take.isPending}>
          {part < steps.length - 1 ? 'Next' : 'Save the complaint'}
        </Button>
        {part > 0 && <Button onClick={() => setPart(part - 1)}>Back one step</Button>}
        <Button onClick={onLeave}>Leave without saving</Button>
      </div>
    </form>
  );
}
