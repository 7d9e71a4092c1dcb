import { Checkbox, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { limitsNamed } from '../../db/areas/model.ts';
import {
  type Escalator,
  escalatorInWords,
  everydayMatters,
  everydayNamed,
  excludedMatters,
  type Level,
  levelOf,
  type Matter,
  majorMatters,
  matterInWords,
  plannedMatters,
  triage,
} from '../../db/best-interests/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Draft } from '../drafts/useDraft.ts';
import { useMe } from '../home/useMe.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import styles from './best-interests.module.css';
import { Drafted } from './form/Drafted.tsx';
import { unheard } from './form/HeardField.tsx';
import { type GateValues, OutcomeOfGate } from './GateOutcome.tsx';

interface GateProps {
  resident: ResidentRow;
  onOpened: (decision: DecisionId) => void;
}
const levels: Record<Level, { title: string; matters: object }> = {
  everyday: { title: 'Something of every day', matters: everydayMatters },
  planned: { title: 'Care agreed once, then followed', matters: plannedMatters },
  major: { title: 'A major decision', matters: majorMatters },
  excluded: { title: 'Something nobody may decide for another', matters: excludedMatters },
};
const levelNames = Object.keys(levels) as Level[];

/** The gate before Best interests: what kind of thing is this? Everyday matters go back in one sentence. */
export function Gate({ resident, onOpened }: GateProps) {
  return (
    <Drafted<GateValues> name="gate" resident={resident.id}>
      {(draft) => <GateForm resident={resident} draft={draft} onOpened={onOpened} />}
    </Drafted>
  );
}

function GateForm({ resident, draft, onOpened }: GateProps & { draft: Draft<GateValues> }) {
  const { id } = useMe();
  const start: GateValues = {
    words: '',
    level: null,
    matter: null,
    escalators: [],
    question: '',
    whyNow: '',
    told: '',
    raisedBy: null,
    heard: unheard(id),
    reason: '',
  };
  const form = useForm<GateValues>({ initialValues: { ...start, ...draft.value }, onValuesChange: draft.keep });
  const { words, level, matter, escalators } = form.values;
  const result = matter && words.trim() !== '' ? triage({ matter, escalators }, words) : null;
  const limits = limitsNamed(words);
  const everyday = everydayNamed(words);
  const tick = (which: Escalator, on: boolean) =>
    form.setFieldValue('escalators', on ? [...escalators, which] : escalators.filter((each) => each !== which));
  return (
    <div className={styles.gate}>
      <h2>What kind of thing is this?</h2>
      <p>
        <b>
          <bdi>{resident.preferredName}</bdi> decides
        </b>
        , whatever it is, unless it is shown otherwise for one decision at one time.
      </p>
      <Textarea
        label="The matter, in one sentence"
        description="As it was brought to you, by whom."
        {...form.getInputProps('words')}
      />
      <Keys legend="It is" columns={4}>
        {levelNames.map((each) => (
          <Key
            key={each}
            label={levels[each].title}
            pressed={level === each}
            onPress={() => form.setValues({ level: each, matter: null })}
          />
        ))}
      </Keys>
      {level && (
        <Keys
          legend="Which one comes nearest"
          {...(matter ? { hint: 'tap it again to choose another' } : {})}
          columns={3}
        >
          {(Object.keys(levels[level].matters) as Matter[])
            .filter((each) => matter === null || each === matter)
            .map((each) => (
              <Key
                key={each}
                label={matterInWords[each]}
                pressed={matter === each}
                onPress={() => form.setFieldValue('matter', each === matter ? null : each)}
              />
            ))}
        </Keys>
      )}
      {matter && levelOf(matter) === 'everyday' && (
        <fieldset className={styles.ticks}>
          <legend>Does any of this apply?</legend>
          {(Object.keys(escalatorInWords) as Escalator[]).map((each) => (
            <Checkbox
              key={each}
              label={escalatorInWords[each]}
              checked={escalators.includes(each)}
              onChange={(event) => tick(each, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      )}
      {matter && levelOf(matter) !== 'everyday' && everyday.length > 0 && limits.length === 0 && (
        <Notice kind="warn" title={`“${everyday.join('”, “')}”: is this a matter of every day?`}>
          Then it is {resident.preferredName}’s own choice, and belongs in Daily choices.
        </Notice>
      )}
      {result && matter && (
        <OutcomeOfGate
          resident={resident}
          result={result}
          limits={limits}
          form={form}
          matter={matter}
          draft={draft}
          onOpened={onOpened}
        />
      )}
    </div>
  );
}
