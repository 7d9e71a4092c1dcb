import { NativeSelect, TextInput } from '@mantine/core';
import { domainInWords, guideInWords, namesOf, reactionInWords } from '../../db/daily-choices/model.ts';
import { goesIntoPacks } from '../../db/life-history/model.ts';
import { entryId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { pronounsOf } from '../look/pronouns.ts';
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

/** The very item that guided: one of the usual preferences by choice from a list, anything else in words. */
function Which({ resident, form, onChange }: PartProps) {
  const preferences = useAsk('preferences.list', { resident: resident.id }, { enabled: form.guide === 'preference' });
  const items = useAsk('lifeHistory.list', { resident: resident.id }, { enabled: form.guide === 'life-history' });
  if (form.guide === null || form.guide === 'nothing-known') return null;
  const known =
    form.guide === 'preference'
      ? (preferences.data ?? []).map(({ id, domain, text }) => ({
          value: id,
          label: `${domainInWords[domain]}: ${text}`,
        }))
      : form.guide === 'life-history'
        ? (items.data ?? [])
            .filter(({ withdrawn, privacy }) => !withdrawn && goesIntoPacks(privacy))
            .map(({ item, story }) => ({ value: item, label: story.title }))
        : [];
  return known.length > 0 ? (
    <NativeSelect
      label={guideQuestion[form.guide]}
      value={form.guideEntry ?? ''}
      data={[{ value: '', label: 'Choose' }, ...known]}
      onChange={({ currentTarget: { value } }) => {
        const chosen = known.find((each) => each.value === value);
        onChange((so) => ({
          ...so,
          guideEntry: chosen ? entryId.parse(chosen.value) : null,
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
