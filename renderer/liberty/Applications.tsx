import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { law, notChecked } from '../../db/law/model.ts';
import {
  type ApplicationRow,
  application,
  applicationChaseDue,
  applicationNews,
  applicationNewsInWords,
  applicationStands,
  applicationTypes,
  conditionsOpen,
  longestRun,
  runsTooLong,
  runsUntil,
} from '../../db/liberty/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dayPlus, happened, shortDateInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import { LawMargin } from '../best-interests/form/LawMargin.tsx';
import { HearNews, type NewsFields } from '../best-interests/form/NewsForm.tsx';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { capital } from '../look/pronouns.ts';
import { Notice } from '../look/tell/Notice.tsx';

import { happenedNearby, onDay, today } from '../look/when.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';

interface ApplicationsProps {
  resident: ResidentRow;
  people: People;
  rows: readonly ApplicationRow[];
}

/** What was asked of the supervisory body or the court, how long it has taken, and what they decided. */
export function Applications({ resident, people, rows }: ApplicationsProps) {
  const [asking, setAsking] = useState(false);
  const { isSenior } = useMe();
  return (
    <section aria-labelledby="applications-title">
      <LawMargin refs={['dols']}>
        <h3 id="applications-title">Asked of the supervisory body or the court</h3>
        <p>
          {rows.length === 0 && 'Nothing has been asked yet. '}
          Whether these arrangements deprive <bdi>{resident.preferredName}</bdi> of their liberty is for the supervisory
          body to say: ask them, with what is written above.
        </p>
        {isSenior && !asking && (
          <div className="ow-row">
            <Button onClick={() => setAsking(true)}>Write down an application</Button>
          </div>
        )}
        {asking && <ApplyForm resident={resident} onDone={() => setAsking(false)} />}
      </LawMargin>
      {rows.length > 0 && (
        <ul aria-label="Applications">
          {rows.map((row) => (
            <li key={row.id}>
              <ApplicationCard resident={resident} people={people} row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const reason = (label: string) => [{ name: 'reason', label, as: 'passage' }] as const;
const kindsFor = (row: ApplicationRow): NewsFields => ({
  'asked again': {
    label: 'We asked again',
    fields: [
      { name: 'answer', label: 'What they answered', as: 'passage' },
      { name: 'chaseOn', label: 'Ask again on', as: 'day' },
    ],
  },
  'an assessor came': { label: 'An assessor came', fields: [{ name: 'who', label: 'Who, and for what', as: 'line' }] },
  granted: {
    label: 'It was granted',
    fields: [
      { name: 'until', label: 'Until', as: 'day' },
      { name: 'conditions', label: 'Conditions', as: 'lines' },
      { name: 'representative', label: 'Relevant person’s representative', as: 'line' },
    ],
  },
  'not granted': { label: 'It was not granted', fields: reason('Their reason') },
  withdrawn: { label: 'It was withdrawn', fields: reason('Why') },
  'the regulator was told': {
    label: 'The regulator was told of it and its outcome',
    fields: [{ name: 'reference', label: 'Reference', as: 'line' }],
  },
  'a condition was met': {
    label: 'A condition was met',
    fields: [
      {
        name: 'condition',
        label: 'Which condition',
        as: 'line',
        oneOf: conditionsOpen(row).map(({ condition }) => condition),
      },
      { name: 'how', label: 'How', as: 'passage' },
    ],
  },
  'challenged in court (s.21A)': {
    label: 'It was challenged in court (s.21A)',
    fields: [{ name: 'by', label: 'By whom', as: 'line' }],
  },
  ended: { label: 'It has ended', fields: reason('Why') },
});

function ApplicationCard({ resident, people, row }: Omit<ApplicationsProps, 'rows'> & { row: ApplicationRow }) {
  const { mutateAsync } = useTell('liberty.hear');
  const { isSenior } = useMe();
  const { application: asked } = row;
  const chase = applicationChaseDue(row);
  const until = runsUntil(row);
  const tooLong = runsTooLong(row);
  return (
    <article className={styles.thing} aria-label={capital(asked.type)}>
      <div className={styles.body}>
        <div>
          <h3>{capital(asked.type)}</h3>
          <p>
            Asked of {asked.askedOf} {happenedNearby(row.at)}, by {people.names.staff(row.by)}
            {asked.reference ? `, reference ${asked.reference}` : ''}.
          </p>
          <p dir="auto">{asked.arrangements}</p>
        </div>
        <div>
          <p>
            <b>
              {capital(applicationStands(row))}
              {until ? `, until ${shortDateInWords(until)}` : ''}.
            </b>{' '}
            {chase && `Ask again on ${shortDateInWords(chase)}.`}
          </p>
          {tooLong && <Notice kind="warn" title={tooLong} />}
          {row.news.map(({ entryId, at, news }) => (
            <p key={entryId}>
              <b>{capital(news.type)}</b>, {happenedNearby(at)}
              {applicationNewsInWords(news)}
            </p>
          ))}
        </div>
      </div>
      <HearNews
        may={isSenior}
        title={`What has come of it: ${asked.type}`}
        name={`application:${row.id}`}
        resident={resident.id}
        kinds={kindsFor(row)}
        schema={applicationNews}
        send={(given) => mutateAsync({ resident: resident.id, application: row.id, ...given })}
      />
      {isSenior && (
        <div className={styles.acts}>
          <NotTheirs resident={resident} what="application" entry={row.id} />
        </div>
      )}
    </article>
  );
}

type Values = {
  type: string;
  askedOf: string;
  reference: string;
  arrangements: string;
  chaseOn: string | null;
  on: string | null;
};
const schema = z.strictObject({ at: happened, application });
/** Long waits are usual (19 of 100 were answered within 21 days in 2023/24): one asks again after that. */
const CHASE_DAYS = 21;

function ApplyForm({ resident, onDone }: { resident: ResidentRow; onDone: () => void }) {
  const { mutateAsync } = useTell('liberty.apply');
  return (
    <InlineForm<Values, typeof schema>
      title="An application"
      name="liberty:apply"
      resident={resident.id}
      start={{
        type: '',
        askedOf: '',
        reference: '',
        arrangements: '',
        chaseOn: dayPlus(today(), CHASE_DAYS),
        on: today(),
      }}
      schema={schema}
      shape={({ on, ...rest }) => ({ at: onDay(on), application: rest })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb="Save that it was asked"
      onDone={onDone}
    >
      {(form) => (
        <>
          <div className="ow-pair">
            <NativeSelect
              label="What was asked for"
              data={[
                { value: '', label: 'Choose' },
                ...applicationTypes.map((value) => ({ value, label: capital(value) })),
              ]}
              {...form.getInputProps('type')}
              error={form.errors['application.type'] ? 'Please choose one.' : null}
            />
            <TextInput
              label="Of whom"
              autoComplete="off"
              {...form.getInputProps('askedOf')}
              error={form.errors['application.askedOf']}
            />
          </div>
          <HowLong type={form.values.type} />
          <Textarea
            label="The arrangements, as they are"
            description="Doors, supervision, one to one, holding, medicine, contact: what, how long, why, what it does."
            {...form.getInputProps('arrangements')}
            error={form.errors['application.arrangements']}
          />
          <div className="ow-pair">
            <DateField label="Asked on" value={form.values.on} onChange={(on) => form.setFieldValue('on', on)} />
            <DateField
              label="Ask again on"
              value={form.values.chaseOn}
              onChange={(day) => form.setFieldValue('chaseOn', day)}
            />
          </div>
          <TextInput label="Their reference" autoComplete="off" {...form.getInputProps('reference')} />
        </>
      )}
    </InlineForm>
  );
}

/** How long what is asked for may run, as soon as it is chosen. */
function HowLong({ type }: { type: string }) {
  const most = longestRun[applicationTypes.find((each) => each === type) ?? 'a review'];
  return (
    most && (
      <p className="ow-note">
        <b>{law[most.law].cite}</b> {most.plain} {notChecked}
      </p>
    )
  );
}
