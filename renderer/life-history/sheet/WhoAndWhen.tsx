import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { DateField } from '../../look/fields/DateField.tsx';
import { WhenField } from '../../look/fields/WhenField.tsx';
import { pronounsOf } from '../../look/pronouns.ts';
import type { Everyone } from '../names.ts';
import type { Typed } from './form.ts';
import { ChooseSomeone, type PartProps } from './parts.tsx';

/** Who gave it and who heard it, when, and how understanding was checked: different for each kind of words. */
export function WhoAndWhen(props: PartProps) {
  const { resident, typed, problems, onChange } = props;
  const { whose } = typed;
  const { they } = pronounsOf(resident);
  return (
    <>
      <Who {...props} />
      {whose !== 'documented' && (
        <WhenField
          label={whenLabel[whose ?? 'said'].replace('they', they)}
          value={typed.when}
          onChange={(when) => onChange({ when })}
          error={problems.when ?? null}
        />
      )}
      <div className="ow-pair">
        <TextInput
          label="Where, and how it came up"
          placeholder="Over a photograph, at the window"
          value={typed.how}
          maxLength={300}
          autoComplete="off"
          error={problems.how}
          onChange={(event) => onChange({ how: event.currentTarget.value })}
        />
        <TextInput
          label="How you checked that you understood"
          placeholder="Leave empty if it was not checked"
          value={typed.understood}
          maxLength={300}
          autoComplete="off"
          error={problems.understood}
          onChange={(event) => onChange({ understood: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

const whenLabel = {
  said: 'When did they say it?',
  showed: 'When did they show it?',
  documented: '',
  reported: 'When were you told?',
  'own-view': 'When were you told?',
  staff: 'When was it seen or thought?',
} as const;

function Who({ typed, problems, everyone, onChange }: PartProps) {
  switch (typed.whose) {
    case 'said':
    case 'showed':
      return (
        <ChooseSomeone
          label={typed.whose === 'said' ? 'Who heard it' : 'Who saw it'}
          value={typed.witness}
          choices={everyone.witnesses}
          error={problems.witness}
          onChange={(witness) => onChange({ witness })}
        />
      );
    case 'documented':
      return (
        <>
          <div className="ow-pair">
            <Line
              field="document"
              label="What it is written in"
              placeholder="A letter to her sister"
              {...{ typed, problems, onChange }}
            />
            <Line
              field="writtenWhen"
              label="When it was written"
              placeholder="June 1994"
              {...{ typed, problems, onChange }}
            />
          </div>
          <ChooseSomeone
            label="Who has seen it"
            value={typed.witness}
            choices={everyone.witnesses}
            error={problems.witness}
            onChange={(witness) => onChange({ witness })}
          />
          <DateField
            label="Seen on"
            value={typed.seenOn}
            onChange={(seenOn) => onChange({ seenOn })}
            error={problems.seenOn ?? null}
          />
        </>
      );
    case 'reported':
      return (
        <div className="ow-pair">
          <ChooseSomeone
            label="Who told you"
            value={typed.reporter}
            choices={[...peopleChoices(everyone, 'person:'), ...staffChoices(everyone)]}
            error={problems.reporter}
            onChange={(reporter) => onChange({ reporter })}
          />
          <Line
            field="basis"
            label="When and how they heard it"
            placeholder="Often, in the garden, 1990s"
            {...{ typed, problems, onChange }}
          />
        </div>
      );
    case 'own-view':
      return (
        <ChooseSomeone
          label="Whose view it is"
          description="One of the people in this life. Add them under People first."
          value={typed.person}
          choices={peopleChoices(everyone, '')}
          error={problems.person}
          onChange={(person) => onChange({ person })}
        />
      );
    case 'staff':
      return <StaffOrProfessional {...{ typed, problems, everyone, onChange }} />;
    case null:
      return null;
  }
}

type FormProps = Pick<PartProps, 'typed' | 'problems' | 'onChange'>;

function StaffOrProfessional({ typed, problems, everyone, onChange }: FormProps & { everyone: Everyone }) {
  return (
    <>
      <NativeSelect
        label="Who saw it, or thinks so"
        value={typed.speaker}
        error={problems.speaker}
        data={[...staffChoices(everyone), { value: 'professional', label: 'Somebody who does not work here' }]}
        onChange={(event) => onChange({ speaker: event.currentTarget.value })}
      />
      {typed.speaker === 'professional' && (
        <div className="ow-pair">
          <Line field="professional" label="Their name" {...{ typed, problems, onChange }} />
          <Line
            field="profession"
            label="Their role"
            placeholder="Occupational therapist"
            {...{ typed, problems, onChange }}
          />
        </div>
      )}
      <SegmentedControl
        aria-label="Seen, or thought"
        value={typed.observed}
        data={[
          { value: 'observation', label: 'It was seen or heard' },
          { value: 'opinion', label: 'It is an opinion' },
        ]}
        onChange={(observed) => onChange({ observed: observed === 'opinion' ? 'opinion' : 'observation' })}
      />
    </>
  );
}

type TextField = { [K in keyof Typed]: Typed[K] extends string ? K : never }[keyof Typed];

function Line({
  field,
  label,
  placeholder,
  typed,
  problems,
  onChange,
}: FormProps & { field: TextField; label: string; placeholder?: string }) {
  return (
    <TextInput
      label={label}
      {...(placeholder ? { placeholder } : {})}
      value={typed[field]}
      maxLength={200}
      autoComplete="off"
      error={problems[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

const staffChoices = ({ witnesses }: Everyone) =>
  witnesses.map(({ value, label }) => ({ value: `staff:${value}`, label: `${label}, staff` }));
const peopleChoices = ({ people }: Everyone, prefix: string) =>
  people.map(({ id, name, relation }) => ({ value: `${prefix}${id}`, label: `${name}, ${relation}` }));
