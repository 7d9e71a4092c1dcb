import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { goneForGoodNamed } from '../../db/areas/model.ts';
import { type Domain, domainInWords, namesOf } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { suggestion } from '../../db/suggestions/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { ownView } from '../../db/voices/model.ts';
import { useAsk, useTell } from '../api.ts';
import { Act } from '../daily-choices/Act.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Notice } from '../look/tell/Notice.tsx';

const domains = namesOf(domainInWords);

/** Writes down what somebody suggests: who, in their words, and what could be held out to the person. */
export function SuggestionForm({ resident, onClose }: { resident: ResidentRow; onClose: () => void }) {
  const tell = useTell('suggestions.record');
  const people = useAsk('people.list', { resident: resident.id }).data ?? [];
  const [person, setPerson] = useState('');
  const [words, setWords] = useState('');
  const [label, setLabel] = useState('');
  const [domain, setDomain] = useState<Domain>('food');
  const [on, setOn] = useState<string | null>(() => londonDay(new Date().toISOString()));
  const what = suggestion.safeParse({ domain, label });
  const view = ownView.safeParse({
    ...{ voice: 'own-view', words, language: null, person, how: null, understood: null },
    when: { precision: 'day', day: on },
  });
  const save = () => {
    if (!what.success || !view.success) return;
    tell.mutate({ resident: resident.id, suggestion: what.data, words: view.data }, { onSuccess: onClose });
  };
  return (
    <Act
      title={`A suggestion for ${resident.preferredName}`}
      verb="Save it as their view"
      ready={what.success && view.success && !tell.isPending}
      error={tell.error}
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        label="Who suggests it?"
        value={person}
        data={[
          { value: '', label: people.length > 0 ? 'Choose' : 'Add them under People first' },
          ...people.map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
        ]}
        onChange={({ currentTarget }) => setPerson(currentTarget.value)}
      />
      <Textarea
        label="Their view, in their words"
        value={words}
        maxLength={2000}
        autosize
        minRows={2}
        dir="auto"
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <div className="ow-pair">
        <NativeSelect
          label="About"
          value={domain}
          data={domains.map((value) => ({ value, label: domainInWords[value] }))}
          onChange={({ currentTarget: { value } }) => setDomain(domains.find((each) => each === value) ?? domain)}
        />
        <TextInput
          label={`What could ${resident.preferredName} be offered?`}
          placeholder="Rice pudding"
          value={label}
          maxLength={80}
          autoComplete="off"
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
      </div>
      {goneForGoodNamed(words).length > 0 && (
        <Notice kind="warn" title={`“${goneForGoodNamed(words)[0]}” would take something away for good.`}>
          <p>It is kept as their view. Nothing is taken away by it: look again with the nurse.</p>
        </Notice>
      )}
      <DateField label="When did they say it?" value={on} onChange={setOn} />
    </Act>
  );
}
