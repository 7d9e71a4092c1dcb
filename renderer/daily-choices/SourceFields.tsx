import { NativeSelect, TextInput } from '@mantine/core';
import type { PersonRow } from '../../db/people/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { hearsayPrompt, type Voice } from '../../db/voices/model.ts';
import type { StaffId } from '../../db/words/model.ts';
import { DateField } from '../look/fields/DateField.tsx';
import { SayField } from '../look/fields/SayField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital, type Named, pronounsOf } from '../look/pronouns.ts';
import { Notice } from '../look/tell/Notice.tsx';

/** What a relative or friend would like for the person is no preference of theirs: it is a suggestion. */
type How = Exclude<Voice, 'person-now' | 'own-view'> | 'said' | 'showed' | 'pattern';
/** How we know of a preference, as typed so far. */
export interface SourceForm {
  how: How | null;
  words: string;
  on: string | null;
  from: string | null;
  document: string;
  writtenWhen: string;
  person: string;
  basis: string;
  times: string;
  outOf: string;
}
export const emptySource: SourceForm = {
  how: null,
  words: '',
  on: null,
  from: null,
  document: '',
  writtenWhen: '',
  person: '',
  basis: '',
  times: '',
  outOf: '',
};

const labelOf = (how: How, person: Named): string => {
  const { they } = pronounsOf(person);
  const labels: Record<How, string> = {
    said: `${person.preferredName} said it`,
    showed: `${person.preferredName} showed it`,
    'person-documented': `${capital(they)} wrote it earlier`,
    'person-reported': `Someone heard ${person.preferredName} say it`,
    staff: 'Staff think so',
    pattern: 'Seen over many choices',
  };
  return labels[how];
};
const hows: readonly How[] = ['said', 'showed', 'person-documented', 'person-reported', 'staff', 'pattern'];

interface SourceFieldsProps {
  resident: ResidentRow;
  people: readonly PersonRow[];
  source: SourceForm;
  onChange: (source: SourceForm) => void;
}

/** Whose words it rests on is asked first: a relative's view can never stand as the person's own. */
export function SourceFields({ resident, people, source, onChange }: SourceFieldsProps) {
  const set = (part: Partial<SourceForm>) => onChange({ ...source, ...part });
  const box = (label: string, name: 'words' | 'document' | 'writtenWhen' | 'basis', max = 200) => (
    <TextInput
      label={label}
      value={source[name]}
      maxLength={max}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => set({ [name]: value })}
    />
  );
  return (
    <>
      <Keys legend="How do we know?" columns={3}>
        {hows.map((how) => (
          <Key
            key={how}
            label={labelOf(how, resident)}
            pressed={source.how === how}
            onPress={() => set({ how, person: '' })}
          />
        ))}
      </Keys>
      <Words resident={resident} source={source} onWords={(words) => set({ words })} />
      {source.how === 'person-documented' && (
        <div className="ow-pair">
          {box('In which letter or paper?', 'document', 120)}
          {box('Written when?', 'writtenWhen', 60)}
        </div>
      )}
      {source.how === 'person-reported' && (
        <NativeSelect
          label="Who told us?"
          value={source.person}
          data={[
            { value: '', label: people.length > 0 ? 'Choose' : 'Add them under People first' },
            { value: 'me', label: 'I heard it myself, earlier' },
            ...people.map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ person: value })}
        />
      )}
      {source.how === 'person-reported' && box('When and how was it heard?', 'basis')}
      {source.how === 'pattern' && (
        <>
          <div className="ow-pair">
            <DateField label="From" value={source.from} onChange={(from) => set({ from })} />
            <DateField label="To" value={source.on} onChange={(on) => set({ on })} />
          </div>
          <div className="ow-pair">
            <TextInput
              label="So many times"
              description="Only if you counted"
              inputMode="numeric"
              value={source.times}
              maxLength={4}
              onChange={({ currentTarget: { value } }) => set({ times: value })}
            />
            <TextInput
              label="Of so many offered"
              inputMode="numeric"
              value={source.outOf}
              maxLength={4}
              onChange={({ currentTarget: { value } }) => set({ outOf: value })}
            />
          </div>
        </>
      )}
      {source.how && source.how !== 'pattern' && (
        <DateField
          label={source.how === 'person-documented' ? 'When was it seen?' : 'On which day?'}
          value={source.on}
          onChange={(on) => set({ on })}
        />
      )}
    </>
  );
}

function Words({
  resident,
  source,
  onWords,
}: {
  resident: ResidentRow;
  source: SourceForm;
  onWords: (words: string) => void;
}) {
  if (source.how === null) return null;
  if (source.how === 'said' || source.how === 'showed') {
    const someoneElse = hearsayPrompt(source.words, [resident.preferredName, resident.fullName]);
    return (
      <>
        <SayField
          resident={resident}
          mode={source.how}
          value={source.words}
          onChange={onWords}
          maxLength={2000}
          {...(source.how === 'said' ? { hint: 'the very words' } : {})}
        />
        {someoneElse && (
          <Notice kind="warn" title={`"${someoneElse}" sounds like someone else speaking.`}>
            <p>If it is, choose whose words they are above.</p>
          </Notice>
        )}
      </>
    );
  }
  const label =
    source.how === 'pattern'
      ? 'What was seen'
      : source.how === 'staff'
        ? 'Their view, in their words'
        : 'The words, as they are known';
  return (
    <TextInput
      label={label}
      value={source.words}
      maxLength={500}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => onWords(value)}
    />
  );
}

/** What has been typed, as the record would take it; the record's own schema says whether it is whole. */
export function sourceOf(form: SourceForm, me: StaffId): unknown {
  const { how, words, on } = form;
  const sought = { when: { precision: 'day', day: on }, how: null, understood: null };
  const statement = (rest: object) => ({ type: 'statement', statement: { words, language: null, ...sought, ...rest } });
  switch (how) {
    case 'said':
    case 'showed':
      return statement({ voice: 'person-now', mode: how, heardBy: me });
    case 'person-documented':
      return statement({ voice: how, document: form.document, writtenWhen: form.writtenWhen, seenBy: me, seenOn: on });
    case 'person-reported':
      return statement({
        voice: how,
        basis: form.basis,
        reportedBy: form.person === 'me' ? { type: 'staff', id: me } : { type: 'person', id: form.person },
      });
    case 'staff':
      return statement({ voice: how, speaker: { type: 'staff', id: me }, basis: 'observation' });
    case 'pattern': {
      const counted =
        form.times !== '' && form.outOf !== '' ? { times: Number(form.times), outOf: Number(form.outOf) } : null;
      return { type: 'pattern', saw: words, from: form.from, to: on, counted, seenBy: me };
    }
    default:
      return null;
  }
}
