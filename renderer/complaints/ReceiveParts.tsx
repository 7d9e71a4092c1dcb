import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { subjectNames, subjects, wayNames, ways } from '../../db/complaints/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { HeardField } from '../best-interests/form/HeardField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import type { Typed } from './typed.ts';

interface PartProps {
  typed: Typed;
  set: (next: Partial<Typed>) => void;
  resident: ResidentRow | null;
  people: People;
}

/** Whose care it is about, and who complains: the person first. */
export function WhoPart({
  typed,
  set,
  resident,
  people,
  residents,
}: PartProps & { residents: readonly ResidentRow[] }) {
  const { who } = typed;
  const kinds = [
    ...(resident
      ? [
          ['resident', `${resident.preferredName}`],
          ['person', `One of ${resident.preferredName}’s people, or an advocate`],
        ]
      : []),
    ['other', 'Somebody else'],
    ['staff', 'Somebody who works here'],
    ['anonymous', 'Nobody gave a name'],
  ] as const;
  const [kind] = who.split(':');
  return (
    <>
      <NativeSelect
        label="Whose care is it about?"
        description="A resident who complains about the home complains about their own care."
        data={[
          { value: '', label: 'Nobody’s: it is about the home' },
          ...residents.map(({ id, preferredName, room, status }) => ({
            value: id,
            label: `${preferredName}, room ${room}${status === 'left' || status === 'died' ? `, ${status}` : ''}`,
          })),
        ]}
        value={typed.resident}
        onChange={({ currentTarget }) => set({ resident: currentTarget.value, who: '' })}
      />
      <Keys
        legend="Who complains?"
        hint="a gesture, or saying no again and again, is the person’s own complaint"
        columns={2}
      >
        {kinds.map(([value = '', label = '']) => (
          <Key key={value} label={label} pressed={kind === value} onPress={() => set({ who: value })} />
        ))}
      </Keys>
      {kind === 'person' && (
        <NativeSelect
          label="Which of them?"
          description={
            people.people.length === 0 ? 'Nobody is named under People first yet. Choose “Somebody else”.' : undefined
          }
          data={[
            { value: 'person', label: 'Choose a name' },
            ...people.people.map(({ id, name, relation }) => ({
              value: `person:${id}`,
              label: `${name}, ${relation}`,
            })),
          ]}
          value={who}
          onChange={({ currentTarget }) => set({ who: currentTarget.value })}
        />
      )}
      {kind === 'staff' && (
        <NativeSelect
          label="Who?"
          data={[
            { value: 'staff', label: 'Choose a name' },
            ...people.staff.map(({ id, name }) => ({ value: `staff:${id}`, label: name })),
          ]}
          value={who}
          onChange={({ currentTarget }) => set({ who: currentTarget.value })}
        />
      )}
      {kind === 'other' && (
        <div className="ow-pair">
          <Line label="Name" value={typed.name} onChange={(name) => set({ name })} />
          <Line
            label="Who they are"
            placeholder="neighbour, district nurse"
            value={typed.role}
            onChange={(role) => set({ role })}
          />
          <Line label="How to reach them" value={typed.contact} onChange={(contact) => set({ contact })} />
        </div>
      )}
    </>
  );
}

interface LineProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
}
const Line = ({ onChange, ...rest }: LineProps) => (
  <TextInput {...rest} autoComplete="off" onChange={({ currentTarget }) => onChange(currentTarget.value)} />
);

/** How and when it came, and the words: the person's in the one field that is theirs, anybody else's in another. */
export function WordsPart({ typed, set, resident, people }: PartProps) {
  const own = typed.who === 'resident';
  return (
    <>
      <div className="ow-pair">
        <NativeSelect
          label="How it came"
          data={wayNames.map((value) => ({ value, label: ways[value] }))}
          value={typed.way}
          onChange={({ currentTarget }) => {
            const way = wayNames.find((each) => each === currentTarget.value) ?? 'said';
            set({ way, ...(own && way === 'showed' ? { heard: { ...typed.heard, mode: 'showed' } } : {}) });
          }}
        />
        <DateField label="On which day it came" value={typed.on} onChange={(on) => set({ on })} />
      </div>
      {!own && (
        <Textarea
          label="What they say, in their words"
          description="As it was said or written, and nobody’s reading of it."
          autosize
          minRows={3}
          maxLength={2000}
          dir="auto"
          value={typed.says}
          onChange={({ currentTarget }) => set({ says: currentTarget.value })}
        />
      )}
      {resident && (
        <HeardField
          resident={resident}
          value={typed.heard}
          onChange={(heard) => set({ heard })}
          people={people}
          {...(own ? {} : { hint: 'about it, in their very words; or leave empty' })}
        />
      )}
      {resident && !own && (
        <Textarea
          label={`How ${resident.preferredName} was asked about it, or why not`}
          description="Somebody may complain for a person; nobody says for them what they think of it."
          autosize
          minRows={2}
          maxLength={500}
          value={typed.asked}
          onChange={({ currentTarget }) => set({ asked: currentTarget.value })}
        />
      )}
    </>
  );
}

/** What it is about, what would put it right, and whom it is about. */
export function AboutPart({ typed, set, people }: PartProps) {
  return (
    <>
      <Line
        label="In a few words"
        placeholder="Nobody comes at night"
        value={typed.title}
        onChange={(title) => set({ title })}
      />
      <Checkbox.Group label="What is it about?" value={typed.about} onChange={(about) => set({ about })}>
        <div className="ow-pair">
          {subjectNames.map((value) => (
            <Checkbox key={value} value={value} label={subjects[value]} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label="What would put it right"
        description="As far as it was said or shown; leave it empty where it was not."
        autosize
        minRows={2}
        maxLength={800}
        value={typed.wants}
        onChange={({ currentTarget }) => set({ wants: currentTarget.value })}
      />
      <Checkbox.Group
        label="Who of the staff is it about?"
        description="They do not read it, managers included."
        value={typed.concerns}
        onChange={(concerns) => set({ concerns })}
      >
        <div className="ow-pair">
          {people.staff.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
