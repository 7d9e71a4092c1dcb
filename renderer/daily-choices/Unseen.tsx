import { NativeSelect, TextInput } from '@mantine/core';
import { domainInWords, guideInWords, namesOf, reactionInWords } from '../../db/daily-choices/model.ts';
import { goesIntoPacks } from '../../db/life-history/model.ts';
import { lookInWords } from '../../db/patterns/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import type { ChoiceForm } from './form.ts';
import type { PartProps } from './Offered.tsx';
import { guideQuestion } from './sentence.ts';

/** No choice could be seen today: what was tried, what staff went by, what they did and how it was taken (s.5). */
export function Unseen({ resident, form, onChange }: PartProps) {
  const { they, their } = pronounsOf(resident);
  return (
    <>
      <TextInput
        label="What I tried"
        value={form.tried}
        maxLength={500}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, tried: value }))}
      />
      <Keys legend="What I went by">
        {namesOf(guideInWords).map((guide) => (
          <Key
            key={guide}
            label={guideInWords[guide]}
            pressed={form.guide === guide}
            onPress={() => onChange((so) => ({ ...so, guide, guideEntry: null, guideWhat: '' }))}
          />
        ))}
      </Keys>
      <Which resident={resident} form={form} onChange={onChange} />
      <TextInput
        label="What I did"
        value={form.did}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, did: value }))}
      />
      <Keys legend={`How ${they} took it`} hint={`${their} only answer`} columns={3}>
        {namesOf(reactionInWords).map((reaction) => (
          <Key
            key={reaction}
            label={reaction === 'neither' ? 'Neither seen' : reactionInWords[reaction]}
            pressed={form.reaction === reaction}
            onPress={() => onChange((so) => ({ ...so, reaction }))}
          />
        ))}
      </Keys>
    </>
  );
}

/** The very thing that guided, by choice from a list where something is known; in words where nothing is. */
function Which({ resident, form, onChange }: PartProps) {
  const known = useKnown(resident, form);
  if (form.guide === null || form.guide === 'nothing-known') return null;
  return known.length > 0 ? (
    <NativeSelect
      label={guideQuestion[form.guide]}
      value={form.guideEntry ?? form.guideWhat}
      data={[{ value: '', label: 'Choose' }, ...known.map(({ value, label }) => ({ value, label }))]}
      onChange={({ currentTarget: { value } }) => {
        const chosen = known.find((each) => each.value === value);
        onChange((so) => ({
          ...so,
          guideEntry: chosen?.entry ?? null,
          guideWhat: chosen?.label.slice(0, 200) ?? '',
        }));
      }}
    />
  ) : (
    <TextInput
      label={guideQuestion[form.guide]}
      value={form.guideWhat}
      maxLength={200}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, guideWhat: value }))}
    />
  );
}

interface Known {
  readonly value: string;
  readonly label: string;
  /** Null for a pattern: it is a count of many entries. */
  readonly entry: EntryId | null;
}

/** What there is to go by: usual preferences, parts of the story that all may read, what was chosen again and again. */
function useKnown(resident: ResidentRow, { guide, domain }: Pick<ChoiceForm, 'guide' | 'domain'>): readonly Known[] {
  const of = { resident: resident.id };
  const preferences = useAsk('preferences.list', of, { enabled: guide === 'preference' });
  const items = useAsk('lifeHistory.list', of, { enabled: guide === 'life-history' });
  const patterns = useAsk('patterns.get', of, { enabled: guide === 'pattern' });
  switch (guide) {
    case 'preference':
      return (preferences.data ?? []).map(({ id, domain: about, text }) => ({
        value: id,
        label: `${domainInWords[about]}: ${text}`,
        entry: id,
      }));
    case 'life-history':
      return (items.data ?? [])
        .filter(({ withdrawn, privacy }) => !withdrawn && goesIntoPacks(privacy))
        .map(({ item, story }) => ({ value: item, label: story.title, entry: item }));
    case 'pattern':
      return (patterns.data?.looks ?? []).flatMap((look) => {
        if (look.type !== 'chosen-often' || look.thing.domain !== domain) return [];
        const { saw } = lookInWords(look, resident);
        return [{ value: saw, label: saw, entry: null }];
      });
    default:
      return [];
  }
}
