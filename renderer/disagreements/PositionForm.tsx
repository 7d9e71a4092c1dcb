import { Checkbox, Textarea } from '@mantine/core';
import { z } from 'zod';
import type { DecisionId, Someone } from '../../db/capacity/model.ts';
import { position } from '../../db/disagreements/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { happened } from '../../db/time/model.ts';
import { isPersonsChannel } from '../../db/voices/model.ts';
import { useAsk, useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { onDay, today } from '../look/when.ts';
import type { DisagreementActProps } from './LadderForms.tsx';

type Values = { who: Someone | null; says: string; on: string | null };

/** Another side of it, as somebody other than the person puts it. */
export function PositionForm({ resident, row, people, onDone }: DisagreementActProps & { people: People }) {
  const { mutateAsync } = useTell('disagreements.addPosition');
  const schema = z.strictObject({ at: happened, position });
  return (
    <InlineForm<Values, typeof schema>
      title="Another side"
      name={`disagreement:${row.id}:side`}
      resident={resident.id}
      start={{ who: null, says: '', on: today() }}
      schema={schema}
      shape={({ on, who, says }) => ({ at: onDay(on), position: { type: 'stated', who, says } })}
      send={(given) => mutateAsync({ resident: resident.id, disagreement: row.id, ...given })}
      verb="Save this side"
      onDone={onDone}
    >
      {(form) => (
        <>
          <SomeoneField
            label="Whose side"
            people={people}
            value={form.values.who}
            onChange={(who) => form.setFieldValue('who', who)}
          />
          <Textarea
            label="Where they stand, in their words"
            {...form.getInputProps('says')}
            error={form.errors['position.says']}
          />
        </>
      )}
    </InlineForm>
  );
}

interface ViewPickerProps {
  resident: ResidentRow;
  people: People;
  decision: DecisionId | null;
  chosen: readonly string[];
  onChange: (views: string[]) => void;
}

/** Views that are already written down, to stand as sides: the person's own first. Nobody words them again. */
export function ViewPicker({ resident, people, decision, chosen, onChange }: ViewPickerProps) {
  const about = decision ? { about: { type: 'decision', id: decision } as const } : {};
  const rows = (useAsk('voices.list', { resident: resident.id, ...about }).data ?? [])
    .filter(({ withdrawn }) => withdrawn === null)
    .toSorted((a, b) => Number(isPersonsChannel(b.words.voice)) - Number(isPersonsChannel(a.words.voice)));
  if (rows.length === 0) {
    return (
      <p>
        Nothing that <bdi>{resident.preferredName}</bdi> said or showed about this is written down yet. Write it down as
        a view first, so that it can stand here in {resident.preferredName}’s own words.
      </p>
    );
  }
  return (
    <fieldset className="ow-plain">
      <legend>
        <b>Which of the views that are written down stand against each other?</b>
      </legend>
      {rows.slice(0, 30).map(({ voice, words }) => (
        <div className="ow-row" key={voice}>
          <Checkbox
            aria-label={`A side: ${words.words.slice(0, 60)}`}
            checked={chosen.includes(voice)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, voice] : chosen.filter((each) => each !== voice))
            }
          />
          <div className="ow-grow">
            <VoiceCard {...voiceOf(words, people.names)} size="small" />
          </div>
        </div>
      ))}
    </fieldset>
  );
}
