import { TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconMessageForward, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Domain } from '../../db/daily-choices/model.ts';
import { useAsk } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { useSuggested } from '../suggestions/useSuggested.ts';
import styles from './DailyChoices.module.css';
import { emptyForm, fromSuggestion, offer } from './form.ts';
import type { PartProps } from './Offered.tsx';
import { OfferPhotograph } from './OfferPhotograph.tsx';
import { drawings } from './pictures.ts';

/** Naming what was offered: from what was offered before, or freshly typed. */
export function Naming({ resident, form, onChange, domain }: PartProps & { domain: Domain }) {
  const [typed, setTyped] = useState('');
  const before = useAsk('dailyChoices.offeredBefore', { resident: resident.id, domain });
  const suggested = useSuggested(resident);
  const chosen = new Set(form.offered.map(({ label }) => label.toLocaleLowerCase('en-GB')));
  const known = (before.data?.labels ?? [])
    .filter(({ label }) => !chosen.has(label.toLocaleLowerCase('en-GB')) && !suggested.of(domain, label))
    .slice(0, 6);
  const ideas = suggested.open.filter(
    ({ id, ...each }) => each.domain === domain && form.offered.every(({ suggestedIn }) => suggestedIn !== id),
  );
  const nothingKnown = before.isSuccess && before.data.labels.length === 0;
  const add = () => {
    const idea = suggested.of(domain, typed);
    onChange((so) => (idea ? fromSuggestion(so, idea) : offer(so, typed)));
    setTyped('');
  };
  // Looked up first, so that the box takes the keys only where there is nothing to tap.
  if (before.isPending) return null;
  return (
    <>
      {form.offered.length > 0 && (
        <Key
          label={form.offered.length === 1 ? 'Only this was offered' : 'These were offered'}
          icon={IconCheck}
          pressed={false}
          shortcut="0"
          onPress={() => onChange((so) => ({ ...so, named: true }))}
        />
      )}
      {known.length > 0 && (
        <Keys legend="Offered before">
          {known.map(({ domain: _, ...thing }, index) => (
            <Key
              key={thing.label}
              label={thing.label}
              icon={thing.picture ? drawings[thing.picture] : IconPlus}
              pressed={false}
              shortcut={String(index + 1)}
              onPress={() => onChange((so) => offer(so, thing.label, thing))}
            />
          ))}
        </Keys>
      )}
      {ideas.length > 0 && (
        <Keys legend="Suggested by family or friends">
          {ideas.map((each) => (
            <Key
              key={each.id}
              label={each.label}
              icon={IconMessageForward}
              pressed={false}
              onPress={() => onChange((so) => fromSuggestion(so, each))}
            />
          ))}
        </Keys>
      )}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') onChange((so) => ({ ...so, named: so.offered.length > 0 }));
          else add();
        }}
      >
        <TextInput
          label="What was offered?"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={80}
          autoComplete="off"
          autoFocus={nothingKnown}
        />
        <UnstyledButton className={styles.quiet} type="submit" disabled={typed.trim() === ''}>
          Add
        </UnstyledButton>
      </form>
      {form.offered.length > 0 && <OfferPhotograph form={form} onChange={onChange} />}
      <StartAgain onChange={onChange} />
    </>
  );
}

/** Back to what it was about: nothing that was answered stays. */
export function StartAgain({ onChange }: Pick<PartProps, 'onChange'>) {
  const reset = () => onChange(({ matter }) => ({ ...emptyForm, matter }));
  return (
    <UnstyledButton className={styles.quiet} onClick={reset}>
      Start again
    </UnstyledButton>
  );
}
