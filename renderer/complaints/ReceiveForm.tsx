import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { complaintKinds, lacking, type Received, ways } from '../../db/complaints/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk, useTell } from '../api.ts';
import { statementFrom } from '../best-interests/form/HeardField.tsx';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { emptied } from '../best-interests/form/useStepForm.ts';
import { useMe } from '../home/useMe.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { AboutPart, WhoPart, WordsPart } from './ReceiveParts.tsx';
import { nothingTyped, type Typed } from './typed.ts';

const received = complaintKinds['complaint.received@1'].body;
const steps = ['Who complains', 'What they say', 'What it is about'] as const;
/** Which part of the form asks for what the record found wanting. */
const partOf = (path: string) =>
  path.startsWith('resident') || path.startsWith('complainant.who')
    ? 0
    : path.startsWith('person') || path.startsWith('complainant')
      ? 1
      : 2;

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
  const residents = (useAsk('residents.list', {}).data ?? []).filter(({ status }) => status !== 'died');
  const [typed, setTyped] = useState<Typed>(nothingTyped(me));
  const [part, setPart] = useState(0);
  const [wrong, setWrong] = useState<readonly [string, string] | null>(null);
  const take = useTell('complaints.receive');
  const resident = residents.find(({ id }) => id === typed.resident) ?? null;
  const people = usePeople(resident);
  const props = { typed, set: (next: Partial<Typed>) => setTyped({ ...typed, ...next }), resident, people, wrong };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { given, problem } = wholeFrom(typed, resident);
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
      <h2>{steps[part]}</h2>
      {part === 0 && (
        <>
          <Notice title="If anybody may have been hurt, neglected or robbed, that is safeguarding: tell whoever leads the shift now, then write this." />
          <WhoPart {...props} residents={residents} />
        </>
      )}
      {part === 1 && <WordsPart {...props} />}
      {part === 2 && <AboutPart {...props} />}
      {wrong && <p role="alert">{wrong[1]}</p>}
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

/** What was typed as the record takes it, or the first thing that it lacks. */
function wholeFrom(
  typed: Typed,
  resident: ResidentRow | null,
): { given: Received | null; problem: readonly [string, string] | null } {
  const own = typed.who === 'resident';
  const words = statementFrom(typed.heard, typed.on === null ? null : { precision: 'day', day: typed.on }) as
    | object
    | null;
  const [type = '', id] = typed.who.split(':');
  const shaped = emptied({
    complaint: { title: typed.title, about: typed.about, way: typed.way, wants: typed.wants },
    complainant: {
      who:
        type === 'other'
          ? { type, name: typed.name, role: typed.role, contact: typed.contact }
          : id
            ? { type, id }
            : { type },
      says: own ? null : typed.says,
    },
    person: {
      words: resident && words ? { ...words, how: own ? ways[typed.way].toLowerCase() : null } : null,
      asked: own || !resident ? null : typed.asked,
    },
    concerns: { staff: typed.concerns },
  });
  const read = received.safeParse(shaped);
  const early = lacking({ ...(shaped as Received), resident: resident?.id ?? null });
  const first = read.error?.issues.toSorted((a, b) => partOf(a.path.join('.')) - partOf(b.path.join('.')))[0];
  const found = first && ([first.path.join('.'), sentence(first.path.join('.'), first.message)] as const);
  const noDay = typed.on === null ? (['person.on', 'Please give the day on which it came.'] as const) : null;
  const problem = [found, early, noDay]
    .filter((each) => each !== null && each !== undefined)
    .sort((a, b) => partOf(a[0]) - partOf(b[0]))[0];
  return { given: read.success ? read.data : null, problem: problem ?? null };
}

/** zod's own sentences are for programmers; ours end with a full stop. */
function sentence(path: string, message: string): string {
  if (path.startsWith('complainant.who')) return 'Please say who complains.';
  if (path === 'complaint.title') return 'Please say in a few words what it is about.';
  return message.endsWith('.') ? message : 'Please fill this in.';
}
