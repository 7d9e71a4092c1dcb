import { Button, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import { ending, lost, type PaperRow, paperKinds, sighting, verification, waysSeen } from '../../db/authority/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import type { PhotographRef } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { Photograph } from '../look/frame/Photograph.tsx';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';
import { capital } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';

interface ActProps {
  resident: ResidentRow;
  row: PaperRow;
  onDone: () => void;
}
/** Nothing is chosen beforehand: what was seen, or how it ended, is for whoever knows to say. */
const options = (all: readonly string[]) => [
  { value: '', label: 'Choose' },
  ...all.map((value) => ({ value, label: capital(value) })),
];

type Seeing = { on: string | null; how: string; note: string; scan: PhotographRef | null };

/** Who had it in their hands, as what, with a picture of it if there is one. */
export function SeePaper({ resident, row, onDone }: ActProps) {
  const { mutateAsync } = useTell('authority.see');
  const schema = z.strictObject({ at: happened, sighting });
  return (
    <InlineForm<Seeing, typeof schema>
      title={`Seen: ${paperKinds[row.paper.type].words}`}
      name={`authority:${row.id}:see`}
      resident={resident.id}
      start={{ on: today(), how: '', note: '', scan: null }}
      schema={schema}
      shape={({ on, ...rest }) => ({ at: onDay(on), sighting: rest })}
      send={(given) => mutateAsync({ resident: resident.id, paper: row.id, ...given })}
      verb="Save that you saw it"
      onDone={onDone}
    >
      {(form) => (
        <>
          <NativeSelect
            label="What you saw"
            data={options(waysSeen)}
            {...form.getInputProps('how')}
            error={form.errors['sighting.how'] ? 'Please say what you saw.' : null}
          />
          <DateField label="On which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
          <Textarea
            label="Anything to note"
            description="The seal on each page, a code that works, a page that is missing."
            {...form.getInputProps('note')}
          />
          <Scan value={form.values.scan} onChange={(scan) => form.setFieldValue('scan', scan)} />
        </>
      )}
    </InlineForm>
  );
}

function Scan({ value, onChange }: { value: PhotographRef | null; onChange: (scan: PhotographRef | null) => void }) {
  const { take, taking, problem } = useTakePicture(onChange);
  return (
    <div className="ow-stack">
      <div className="ow-row">
        <FileButton onChange={take} accept={PICTURE_FILES}>
          {(props) => (
            <Button {...props} loading={taking}>
              {value ? 'Another picture of it' : 'Add a picture of it'}
            </Button>
          )}
        </FileButton>
        {value && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            Take the picture out
          </Button>
        )}
      </div>
      {problem && <p className="ow-note">{problem}</p>}
      {value && <Photograph photo={value} alt="The paper, as it was seen" width={160} height={200} />}
    </div>
  );
}

type Checking = { on: string | null; against: string; found: string; againOn: string | null };

/** What it was checked against, and what was found there. */
export function VerifyPaper({ resident, row, onDone }: ActProps) {
  const { mutateAsync } = useTell('authority.verify');
  const schema = z.strictObject({ at: happened, verification });
  return (
    <InlineForm<Checking, typeof schema>
      title={`Checked: ${paperKinds[row.paper.type].words}`}
      name={`authority:${row.id}:verify`}
      resident={resident.id}
      start={{ on: today(), against: '', found: '', againOn: null }}
      schema={schema}
      shape={({ on, ...rest }) => ({ at: onDay(on), verification: rest })}
      send={(given) => mutateAsync({ resident: resident.id, paper: row.id, ...given })}
      verb="Save that it was checked"
      onDone={onDone}
    >
      {(form) => (
        <>
          <TextInput
            label="Checked against"
            description="The Public Guardian’s register, the sealed order, the court, the doctor who signed it."
            autoComplete="off"
            {...form.getInputProps('against')}
            error={form.errors['verification.against']}
          />
          <Textarea label="What was found" {...form.getInputProps('found')} error={form.errors['verification.found']} />
          <DateField label="On which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
          <DateField
            label="To be checked again by"
            value={form.values.againOn}
            onChange={(day) => form.setFieldValue('againOn', day)}
          />
        </>
      )}
    </InlineForm>
  );
}

type Ending = { on: string | null; how: string; reason: string };

/** It stands no more, and why. */
export function EndPaper({ resident, row, onDone }: ActProps) {
  const { mutateAsync } = useTell('authority.end');
  const schema = z.strictObject({ at: happened, ending });
  const ways = ending.shape.how.options;
  return (
    <InlineForm<Ending, typeof schema>
      title={`Stands no more: ${paperKinds[row.paper.type].words}`}
      name={`authority:${row.id}:end`}
      resident={resident.id}
      start={{ on: today(), how: '', reason: '' }}
      schema={schema}
      shape={({ on, ...rest }) => ({ at: onDay(on), ending: rest })}
      send={(given) => mutateAsync({ resident: resident.id, paper: row.id, ...given })}
      verb="Save that it stands no more"
      onDone={onDone}
    >
      {(form) => (
        <>
          <NativeSelect
            label="What happened"
            data={options(ways)}
            {...form.getInputProps('how')}
            error={form.errors['ending.how'] ? 'Please say what happened.' : null}
          />
          <Textarea
            label="How you know"
            description="It stays readable, for the decisions that rested on it."
            {...form.getInputProps('reason')}
            error={form.errors['ending.reason']}
          />
          <DateField label="Since which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
        </>
      )}
    </InlineForm>
  );
}

type Losing = { on: string | null; person: string; how: string; reason: string };

/** One of those who hold it can no longer act: what that does to the power is said where somebody relies on it. */
export function LoseHolder({ resident, row, people, onDone }: ActProps & { people: People }) {
  const { mutateAsync } = useTell('authority.loseHolder');
  const schema = z.strictObject({ at: happened, lost });
  const left = row.paper.holders.filter(({ person }) => !row.lost.some((each) => each.person === person));
  return (
    <InlineForm<Losing, typeof schema>
      title={`Can no longer act: ${paperKinds[row.paper.type].words}`}
      name={`authority:${row.id}:lost`}
      resident={resident.id}
      start={{ on: today(), person: '', how: '', reason: '' }}
      schema={schema}
      shape={({ on, ...rest }) => ({ at: onDay(on), lost: rest })}
      send={(given) => mutateAsync({ resident: resident.id, paper: row.id, ...given })}
      verb="Save that they can no longer act"
      onDone={onDone}
    >
      {(form) => (
        <>
          <NativeSelect
            label="Who"
            data={[
              { value: '', label: 'Choose' },
              ...left.map(({ person }) => ({ value: person, label: people.names.person(person).name })),
            ]}
            {...form.getInputProps('person')}
            error={form.errors['lost.person'] ? 'Please choose who it is.' : null}
          />
          <NativeSelect
            label="What happened"
            data={options(lost.shape.how.options)}
            {...form.getInputProps('how')}
            error={form.errors['lost.how'] ? 'Please say what happened.' : null}
          />
          <Textarea label="How you know" {...form.getInputProps('reason')} error={form.errors['lost.reason']} />
          <DateField label="Since which day?" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
        </>
      )}
    </InlineForm>
  );
}
