import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { PaperRow } from '../../../db/authority/model.ts';
import {
  appointed,
  forThisMatter,
  type HoldersAsked,
  hasSpoken,
  holderAnswers,
  holdersAsked,
  jointly,
} from '../../../db/best-interests/model.ts';
import { law, notChecked } from '../../../db/law/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { useMe } from '../../home/useMe.tsx';
import { DateField } from '../../look/fields/DateField.tsx';
import { capital } from '../../look/pronouns.ts';
import { Notice } from '../../look/tell/Notice.tsx';
import { today } from '../../look/when.ts';
import type { StepProps } from '../DecisionDocument.tsx';
import { InlineForm } from '../form/InlineForm.tsx';

type JointProps = Pick<StepProps, 'whole' | 'people'> & { row: PaperRow };

/** Where several hold one power: whether they decide together, what each of them answered, and what follows. */
export function JointHolders({ row, whole, people }: JointProps) {
  const [asking, setAsking] = useState(false);
  const { isSenior } = useMe();
  if (appointed(row).length < 2) return null;
  const saved = whole.holdersAsked.find(({ asked }) => asked.paper === row.id);
  const joint = jointly(row, saved?.asked ?? null);
  const { cite, checked } = law[joint.law];
  const asksEach = joint.state !== 'each alone' || row.paper.act === 'together for some matters';
  return (
    <>
      <Notice
        kind={hasSpoken(joint) ? 'info' : 'warn'}
        title={`They act: ${row.paper.act ?? 'not written in the power, so together'}.`}
      >
        {joint.plain} <b>{cite}</b>
        {checked === null && ` ${notChecked}`}
      </Notice>
      {asksEach && saved && <Answers row={row} people={people} asked={saved.asked} />}
      {asksEach && isSenior && !asking && (
        <div className="ow-row">
          <Button onClick={() => setAsking(true)}>
            {saved ? 'Somebody has answered since' : 'Write down what each of them answers'}
          </Button>
        </div>
      )}
      {asking && (
        <AskForm
          row={row}
          whole={whole}
          people={people}
          before={saved?.asked ?? null}
          changed={saved !== undefined}
          onDone={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Each of them by name, with what they answered; whoever was not asked is said to be. */
function Answers({ row, people, asked }: Omit<JointProps, 'whole'> & { asked: HoldersAsked }) {
  return (
    <ul aria-label="What each of them answered">
      {appointed(row).map((person) => {
        const given = asked.answers.find((each) => each.person === person);
        return (
          <li key={person}>
            <b>{people.names.person(person).name}</b>: {given?.answer ?? 'not asked yet'}
            {given?.on && `, ${shortDateInWords(given.on)}`}
            {given?.says && (
              <>
                . <span dir="auto">{given.says}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Answer = { person: string; answer: string; says: string; on: string | null };
type Values = { thisMatter: string; answers: Answer[]; changed: string };
const schema = z.strictObject({ asked: holdersAsked, changed: passage(500).nullable() });

interface AskFormProps extends JointProps {
  before: HoldersAsked | null;
  changed: boolean;
  onDone: () => void;
}
function AskForm({ row, whole, people, before, changed, onDone }: AskFormProps) {
  const { mutateAsync } = useTell('decisions.askHolders');
  const answers = appointed(row).map((person): Answer => {
    const given = before?.answers.find((each) => each.person === person);
    return {
      person,
      answer: given?.answer ?? 'not asked yet',
      says: given?.says ?? '',
      on: given?.on ?? (given ? null : today()),
    };
  });
  return (
    <InlineForm<Values, typeof schema>
      title="What each of them answers"
      name={`decision:${whole.decision}:holders:${row.id}`}
      resident={row.resident}
      start={{ thisMatter: before?.thisMatter ?? 'not known yet', answers, changed: '' }}
      schema={schema}
      shape={({ changed: why, ...rest }) => ({
        asked: {
          paper: row.id,
          ...rest,
          answers: rest.answers.map((each) => ({ ...each, on: each.answer === 'not asked yet' ? null : each.on })),
        },
        changed: why,
      })}
      send={(given) => mutateAsync({ resident: row.resident, decision: whole.decision, at: null, ...given })}
      verb="Save what they answered"
      onDone={onDone}
    >
      {(form) => (
        <>
          {row.paper.act === 'together for some matters' && (
            <NativeSelect
              label="Is this one of the matters for which they must agree?"
              description="Read it in the power. Until somebody has, all of them are asked."
              data={forThisMatter.map((value) => ({ value, label: capital(value) }))}
              {...form.getInputProps('thisMatter')}
            />
          )}
          {form.values.answers.map(({ person, answer, on }, index) => {
            const { name } = people.names.person(person);
            return (
              <fieldset key={person} className="ow-plain">
                <legend>
                  <b>{name}</b>
                </legend>
                <div className="ow-pair">
                  <NativeSelect
                    label={`What ${name} answers`}
                    data={holderAnswers.map((value) => ({ value, label: capital(value) }))}
                    {...form.getInputProps(`answers.${index}.answer`)}
                  />
                  {answer !== 'not asked yet' && (
                    <DateField
                      label="On which day?"
                      value={on}
                      onChange={(day) => form.setFieldValue(`answers.${index}.on`, day)}
                    />
                  )}
                </div>
                <Textarea label={`As ${name} put it`} {...form.getInputProps(`answers.${index}.says`)} />
              </fieldset>
            );
          })}
          {changed && (
            <Textarea
              label="What changed since it was written down?"
              {...form.getInputProps('changed')}
              error={form.errors['changed']}
            />
          )}
        </>
      )}
    </InlineForm>
  );
}
