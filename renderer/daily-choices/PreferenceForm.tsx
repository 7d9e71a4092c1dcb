import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { domainInWords, namesOf, preference, preferenceSource } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './DailyChoices.module.css';
import { emptySource, SourceFields, type SourceForm, sourceOf } from './SourceFields.tsx';

/** Writes down what is usually wanted: whose words it rests on first, or what was seen over many choices. */
export function PreferenceForm({ resident, onClose }: { resident: ResidentRow; onClose: () => void }) {
  const tell = useTell('preferences.record');
  const me = useMe();
  const people = useAsk('people.list', { resident: resident.id });
  const today = londonDay(new Date().toISOString());
  const [domain, setDomain] = useState<keyof typeof domainInWords>('drink');
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [source, setSource] = useState<SourceForm>({ ...emptySource, on: today });
  const what = preference.safeParse({ domain, text });
  const how = preferenceSource.safeParse(sourceOf(source, me.id));
  const save = () => {
    if (!what.success || !how.success || !on) return;
    const holding = { on, saw: null, seenBy: me.id };
    tell.mutate({ resident: resident.id, preference: what.data, source: how.data, holding }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={`What ${resident.preferredName} usually wants`}>
      <div data-area="daily-choices" className={styles.form}>
        <div className="ow-pair">
          <NativeSelect
            label="About"
            value={domain}
            data={namesOf(domainInWords).map((value) => ({ value, label: domainInWords[value] }))}
            onChange={({ currentTarget: { value } }) =>
              setDomain(namesOf(domainInWords).find((each) => each === value) ?? domain)
            }
          />
          <TextInput
            label="What is usually wanted"
            placeholder="Tea, weak, no sugar"
            value={text}
            maxLength={300}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
        </div>
        <SourceFields resident={resident} people={people.data ?? []} source={source} onChange={setSource} />
        <DateField label="When was it last seen to hold?" value={on} onChange={setOn} />
        <FormError error={tell.error} />
        <div className="ow-row">
          <Button
            variant="filled"
            onClick={save}
            disabled={!what.success || !how.success || on === null || tell.isPending}
          >
            Save it as a help to memory
          </Button>
          <Button onClick={onClose}>Go back</Button>
        </div>
      </div>
    </Modal>
  );
}
