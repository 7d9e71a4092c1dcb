import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import type { ResidentRow } from '../../db/residents/model.ts';
import { mores, opinion, opinions, type SubjectAccessRow, subjectAccessKinds } from '../../db/subject-access/model.ts';
import { day } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { today } from '../look/when.ts';

interface NewsProps {
  resident: ResidentRow;
  row: SubjectAccessRow;
  onDone: () => void;
}
type More = (typeof mores)[number];
type About = { on: string | null; about: More | null; what: string } & Record<string, unknown>;
const partOf = <K extends keyof typeof subjectAccessKinds>(kind: K): (typeof subjectAccessKinds)[K]['body']['shape'] =>
  subjectAccessKinds[kind].body.shape;
const moreSchema = z.strictObject({ on: day, more: partOf('subject-access.more-asked@1').more });
const cameSchema = z.strictObject({ on: day, came: partOf('subject-access.more-came@1').came });
const extendSchema = z.strictObject({ on: day, extended: partOf('subject-access.extended@1').extended });
const opinionSchema = z.strictObject({ on: day, opinion });
const answerSchema = z.strictObject({ on: day, answered: partOf('subject-access.answered@1').answered });

const On = <V extends { on: string | null }>({ form, label }: { form: UseFormReturnType<V>; label: string }) => (
  <DateField
    label={label}
    value={form.values.on}
    onChange={(on) => form.setFieldValue('on', on as never)}
    error={form.errors['on'] ? 'Please give the day.' : null}
  />
);

function AboutWhat({ form, asking }: { form: UseFormReturnType<About>; asking: 'more' | 'came' }) {
  return (
    <>
      <On form={form} label={asking === 'more' ? 'Asked on' : 'Came on'} />
      <Keys legend={asking === 'more' ? 'What were they asked?' : 'What came?'}>
        {mores.map((each) => (
          <Key
            key={each}
            label={each === 'who they are' ? 'Who they are' : 'What they mean'}
            pressed={form.values.about === each}
            onPress={() => form.setFieldValue('about', each)}
          />
        ))}
      </Keys>
      {form.errors[`${asking}.about`] && <p role="alert">Please say which.</p>}
      <Textarea
        label={asking === 'more' ? 'What exactly' : 'What was seen or said'}
        {...form.getInputProps('what')}
        error={form.errors[`${asking}.what`]}
      />
    </>
  );
}

/** The home asks who they are, or what they mean: the first begins the month anew when it comes, the second stops it. */
export function AskMoreForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('subjectAccess.askMore');
  return (
    <InlineForm<About, typeof moreSchema>
      title="Asked for more"
      name={`subject-access:${row.id}:more`}
      resident={resident.id}
      start={{ on: today(), about: null, what: '' }}
      schema={moreSchema}
      shape={({ on, ...more }) => ({ on, more })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save what they were asked"
      onDone={onDone}
    >
      {(form) => (
        <>
          <AboutWhat form={form} asking="more" />
          <p className="ow-note">
            Ask only what you need. Asked who they are, the month begins when that comes (Art 12A(2)). Asked what they
            mean, it stands still until they answer (Art 12A(5)).
          </p>
        </>
      )}
    </InlineForm>
  );
}

/** What they showed or said since. */
export function CameForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('subjectAccess.moreCame');
  const waiting = row.waits.find(({ came }) => came === null);
  return (
    <InlineForm<About, typeof cameSchema>
      title="What came"
      name={`subject-access:${row.id}:came`}
      resident={resident.id}
      start={{ on: today(), about: waiting?.about ?? 'who they are', what: '' }}
      schema={cameSchema}
      shape={({ on, ...came }) => ({ on, came })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save what came"
      onDone={onDone}
    >
      {(form) => <AboutWhat form={form} asking="came" />}
    </InlineForm>
  );
}

/** Two months more, told within the first. */
export function ExtendForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('subjectAccess.extend');
  return (
    <InlineForm<{ on: string | null; reason: string }, typeof extendSchema>
      title="Two months more"
      name={`subject-access:${row.id}:extend`}
      resident={resident.id}
      start={{ on: today(), reason: '' }}
      schema={extendSchema}
      shape={({ on, reason }) => ({ on, extended: { reason } })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save what they were told"
      onDone={onDone}
    >
      {(form) => (
        <>
          <On form={form} label="They were told on" />
          <Textarea
            label="Why it takes longer, as they were told"
            description="Because it is complex, or one of many: Art 12A(3)."
            {...form.getInputProps('reason')}
            error={form.errors['extended.reason']}
          />
        </>
      )}
    </InlineForm>
  );
}

type OpinionValues = { on: string | null; says: (typeof opinions)[number] | null; by: string; about: string } & Record<
  string,
  unknown
>;

/** What a health professional says of serious harm, or that the person knows all of it already. */
export function OpinionForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('subjectAccess.giveOpinion');
  return (
    <InlineForm<OpinionValues, typeof opinionSchema>
      title="Would any of it do serious harm?"
      name={`subject-access:${row.id}:opinion`}
      resident={resident.id}
      start={{ on: today(), says: null, by: '', about: '' }}
      schema={opinionSchema}
      shape={({ on, says, by, about }) => ({ on, opinion: { says, by: by || null, about: about || null } })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save the opinion"
      onDone={onDone}
    >
      {(form) => (
        <>
          <Keys legend="What was said?" columns={3}>
            {opinions.map((each) => (
              <Key
                key={each}
                label={`${each.charAt(0).toUpperCase()}${each.slice(1)}`}
                pressed={form.values.says === each}
                onPress={() => form.setFieldValue('says', each)}
              />
            ))}
          </Keys>
          {form.errors['opinion.says'] && <p role="alert">Please say which.</p>}
          <On form={form} label="Said on" />
          <TextInput
            label="Health professional, and what they are"
            autoComplete="off"
            {...form.getInputProps('by')}
            error={form.errors['opinion.by']}
          />
          <Textarea
            label="Of what, or how the person knows it already"
            {...form.getInputProps('about')}
            error={form.errors['opinion.about']}
          />
        </>
      )}
    </InlineForm>
  );
}

/** That it was answered: how, and what was given or said. */
export function AnswerForm({ resident, row, onDone }: NewsProps) {
  const { mutateAsync } = useTell('subjectAccess.answer');
  return (
    <InlineForm<{ on: string | null; how: string }, typeof answerSchema>
      title="How it was answered"
      name={`subject-access:${row.id}:answer`}
      resident={resident.id}
      start={{ on: today(), how: '' }}
      schema={answerSchema}
      shape={({ on, how }) => ({ on, answered: { how } })}
      send={(given) => mutateAsync({ resident: resident.id, request: row.id, ...given })}
      verb="Save the answer"
      onDone={onDone}
    >
      {(form) => (
        <>
          <On form={form} label="Answered on" />
          <Textarea
            label="How, and what was given or said"
            {...form.getInputProps('how')}
            error={form.errors['answered.how']}
          />
        </>
      )}
    </InlineForm>
  );
}
