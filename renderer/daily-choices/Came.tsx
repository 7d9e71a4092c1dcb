import { NativeSelect, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import {
  type Certainty,
  certaintyInWords,
  isFoodOrDrink,
  namesOf,
  reasonInWords,
} from '../../db/daily-choices/model.ts';
import { type Happened, londonDay, partsOfDay } from '../../db/time/model.ts';
import { TookField } from '../look/fields/TookField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { Notice } from '../look/tell/Notice.tsx';
import { dayPlus } from '../look/when.ts';
import styles from './DailyChoices.module.css';
import type { ChoiceForm } from './form.ts';
import type { PartProps } from './Offered.tsx';
import { Unseen } from './Unseen.tsx';
import { WhenAndWho } from './WhenAndWho.tsx';

const certaintyLetter: Record<Certainty, string> = { clear: 'c', probable: 'b', unsure: 'q' };

/** The third column: staff's own reading, kept apart, and what came of the choice. */
export function Came({ me, ...props }: PartProps & { me: { id: string; name: string } }) {
  const { resident, form, onChange } = props;
  const first = me.name.split(' ')[0] ?? me.name;
  return (
    <div className={styles.column}>
      {form.answer?.type === 'no-choice-seen' ? (
        <Unseen {...props} />
      ) : (
        <Keys legend="What I took it to mean" columns={3}>
          <div style={{ gridColumn: '1 / -1' }}>
            <TookField
              staffName={first}
              residentName={resident.preferredName}
              value={form.meaning}
              maxLength={500}
              onChange={(meaning) => onChange((so) => ({ ...so, meaning }))}
            />
          </div>
          {namesOf(certaintyInWords).map((certainty) => (
            <Key
              key={certainty}
              label={certaintyInWords[certainty]}
              shortcut={certaintyLetter[certainty]}
              pressed={form.certainty === certainty}
              onPress={() => onChange((so) => ({ ...so, certainty: so.certainty === certainty ? null : certainty }))}
            />
          ))}
        </Keys>
      )}
      {form.answer?.type === 'declined' ? <AfterDecline {...props} /> : <Delivered {...props} />}
      <WhenAndWho {...props} me={me} />
    </div>
  );
}

/** Taps an outcome, or takes it off; what belonged to another one goes. */
export function cameTo(outcome: NonNullable<ChoiceForm['outcome']>) {
  return (so: ChoiceForm): ChoiceForm => ({
    ...so,
    outcome: so.outcome === outcome ? null : outcome,
    due: null,
    reason: null,
    why: '',
  });
}

function AfterDecline({ resident, form, onChange }: PartProps) {
  const { they } = pronounsOf(resident);
  return (
    <>
      {form.domain && isFoodOrDrink(form.domain) && (
        <Notice kind="warn" title="Tell the nurse now.">
          <p>This is no fluid chart.</p>
        </Notice>
      )}
      <Keys legend="What came of it" columns={1}>
        <Key
          label={`Left, as ${they} wished`}
          icon={IconCheck}
          shortcut="y"
          pressed={form.outcome === 'left-as-wished'}
          onPress={() => onChange(cameTo('left-as-wished'))}
        />
        <Key
          label={`${capital(they)} changed ${pronounsOf(resident).their} mind`}
          icon={IconArrowBackUp}
          shortcut="g"
          pressed={form.outcome === 'changed-mind'}
          onPress={() => onChange(cameTo('changed-mind'))}
        />
        <Key
          label="Done anyway, and why"
          icon={IconX}
          shortcut="v"
          pressed={form.outcome === 'done-anyway'}
          onPress={() => onChange(cameTo('done-anyway'))}
        />
      </Keys>
      <Details resident={resident} form={form} onChange={onChange} />
      {form.outcome === 'done-anyway' && (
        <Notice kind="warn" title="Look again with the nurse today.">
          <p>Write down truly what was done. Someone senior needs to know that a no was gone against.</p>
        </Notice>
      )}
    </>
  );
}

function Delivered({ resident, form, onChange }: PartProps) {
  const { they, their, has } = pronounsOf(resident);
  const unseen = form.answer?.type === 'no-choice-seen';
  return (
    <>
      <Keys legend={unseen ? 'What came of it' : 'Delivered'}>
        <div className={styles.whole}>
          <Key
            label={unseen ? 'Done' : `Yes, ${they} ${has} it`}
            icon={IconCheck}
            shortcut="y"
            pressed={form.outcome === 'delivered'}
            onPress={() => onChange(cameTo('delivered'))}
          />
        </div>
        <Key
          label="Later, at a time"
          icon={IconClock}
          shortcut="k"
          pressed={form.outcome === 'later'}
          onPress={() => onChange(cameTo('later'))}
        />
        <Key
          label={`${capital(they)} changed ${their} mind`}
          icon={IconArrowBackUp}
          shortcut="g"
          pressed={form.outcome === 'changed-mind'}
          onPress={() => onChange(cameTo('changed-mind'))}
        />
        <div className={styles.whole}>
          <Key
            label="Not delivered, and why"
            icon={IconX}
            shortcut="v"
            pressed={form.outcome === 'not-delivered'}
            onPress={() => onChange(cameTo('not-delivered'))}
          />
        </div>
      </Keys>
      <Details resident={resident} form={form} onChange={onChange} />
    </>
  );
}

/** What an outcome asks for besides: when, why, or to what. */
export function Details({ resident, form, onChange }: PartProps) {
  const { they } = pronounsOf(resident);
  const why = (label: string, required = false) => (
    <TextInput
      label={label}
      value={form.why}
      maxLength={300}
      autoComplete="off"
      required={required}
      onChange={({ currentTarget: { value } }) => onChange((so) => ({ ...so, why: value }))}
    />
  );
  switch (form.outcome) {
    case 'later':
      return <Due due={form.due} onChange={(due) => onChange((so) => ({ ...so, due }))} />;
    case 'changed-mind':
      return why(`What did ${they} want instead? If it was said`);
    case 'done-anyway':
      return why('Why was it done anyway?', true);
    case 'not-delivered':
      return (
        <>
          <Keys legend="Why not?">
            {namesOf(reasonInWords).map((reason) => (
              <Key
                key={reason}
                label={reasonInWords[reason]}
                pressed={form.reason === reason}
                onPress={() => onChange((so) => ({ ...so, reason }))}
              />
            ))}
          </Keys>
          {form.reason && why('In a few words', form.reason === 'other' || form.reason === 'safety')}
        </>
      );
    default:
      return null;
  }
}

/** When something promised is due: a part of today or tomorrow, as people say it. */
function Due({ due, onChange }: { due: Happened | null; onChange: (due: Happened) => void }) {
  const today = londonDay(new Date().toISOString());
  const day = due?.precision === 'part-of-day' ? due.day : today;
  return (
    <Keys legend="When?">
      {(['lunch', 'afternoon', 'tea', 'evening'] as const).map((part) => (
        <Key
          key={part}
          label={capital(part)}
          pressed={due?.precision === 'part-of-day' && due.part === part}
          onPress={() => onChange({ precision: 'part-of-day', day, part })}
        />
      ))}
      <NativeSelect
        label="Another part"
        value={due?.precision === 'part-of-day' ? due.part : ''}
        onChange={({ currentTarget: { value } }) => {
          const part = partsOfDay.find((each) => each === value);
          if (part) onChange({ precision: 'part-of-day', day, part });
        }}
        data={[{ value: '', label: 'Choose' }, ...partsOfDay.map((part) => ({ value: part, label: capital(part) }))]}
      />
      <NativeSelect
        label="Which day"
        value={day}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            precision: 'part-of-day',
            day: value,
            part: due?.precision === 'part-of-day' ? due.part : 'morning',
          })
        }
        data={[
          { value: today, label: 'Today' },
          { value: dayPlus(today, 1), label: 'Tomorrow' },
        ]}
      />
    </Keys>
  );
}
