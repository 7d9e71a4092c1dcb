import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Domain, domainInWords, namesOf, preference, preferenceSource } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './DailyChoices.module.css';
import { emptySource, SourceFields, type SourceForm, sourceOf } from './SourceFields.tsx';

/** What a pattern has to say already: its numbers. What it means, and whether it is so, is for whoever confirms it. */
export interface PreferenceStart {
  readonly domain: Domain;
  readonly text: string;
  readonly source: Pick<SourceForm, 'words' | 'from' | 'on' | 'times' | 'outOf'>;
}
interface PreferenceFormProps {
  resident: ResidentRow;
  start?: PreferenceStart;
  onClose: () => void;
}

/** Writes down what is usually wanted: whose words it rests on first, or what was seen over many choices. */
export function PreferenceForm({ resident, start, onClose }: PreferenceFormProps) {
  const tell = useTell('preferences.record');
  const me = useMe();
  const people = useAsk('people.list', { resident: resident.id });
  const today = londonDay(new Date().toISOString());
  const [domain, setDomain] = useState<Domain>(start?.domain ?? 'drink');
  const [text, setText] = useState(start?.text ?? '');
  const [on, setOn] = useState<string | null>(today);
  const [source, setSource] = useState<SourceForm>(
    start ? { ...emptySource, how: 'pattern', ...start.source } : { ...emptySource, on: today },
  );
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
