import { Button } from '@mantine/core';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import {
  type ComplaintRow,
  dataDuty,
  isAnswered,
  isClosed,
  owedInWords,
  owedOf,
  type Step,
  type StepRow,
  signposts,
  standsAt,
  ways,
} from '../../db/complaints/model.ts';
import type { Country } from '../../db/home/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { NeedsFlag } from '../communication/NeedsFlag.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { today } from '../look/when.ts';
import styles from './complaints.module.css';
import { StepForm } from './StepForm.tsx';
import { StepWords } from './StepWords.tsx';
import { aboutInWords, complainantInWords, complainantsVoice, dueInWords, stepTitles } from './words.ts';

interface OneComplaintProps {
  row: ComplaintRow;
  country: Country;
}

/** One complaint as it is read: what the person says first, then whoever complained, then what was done, day by day. */
export function OneComplaint({ row, country }: OneComplaintProps) {
  const resident = (useAsk('residents.list', {}).data ?? []).find(({ id }) => id === row.resident) ?? null;
  const people = usePeople(resident);
  const theirs = complainantsVoice(row, people);
  return (
    <div className={styles.one}>
      <div>
        <h2 dir="auto">{row.complaint.title}</h2>
        {row.person.words && <VoiceCard {...voiceOf(row.person.words, people.names)} />}
        {row.person.asked && (
          <p className={row.person.words ? 'ow-note' : styles.unasked}>
            <b>
              {row.person.words ? 'How' : 'Not heard yet: how'} <bdi>{people.names.resident}</bdi> was asked, or why
              not:
            </b>{' '}
            <span dir="auto">{row.person.asked}</span>
          </p>
        )}
        {theirs && <VoiceCard {...theirs} />}
        <Acts row={row} resident={resident} people={people} country={country} />
        <ol className={styles.thread} aria-label="What was done">
          <Point
            when={row.receivedOn}
            title={`Received: ${ways[row.complaint.way].toLowerCase()}`}
            by={people.names.staff(row.by)}
          >
            <PutRight row={row} entry={row.entryId} />
          </Point>
          {row.steps
            .filter(({ step }) => step.type !== 'put-right')
            .map((each) => (
              <Point
                key={each.entryId}
                when={each.on}
                title={stepTitles[each.step.type]}
                by={people.names.staff(each.by)}
                answer={each.step.type === 'answered'}
              >
                <StepWords row={row} step={each} people={people} country={country} />
                <PutRight row={row} entry={each.entryId} />
              </Point>
            ))}
        </ol>
      </div>
      <Beside row={row} people={people} country={country} />
    </div>
  );
}

interface PointProps {
  when: string;
  title: string;
  by: string;
  answer?: boolean;
  children: ReactNode;
}
function Point({ when, title, by, answer = false, children }: PointProps) {
  return (
    <li data-answer={answer || undefined}>
      <span className={styles.when}>{shortDateInWords(when)}</span>
      <i aria-hidden />
      <div className={styles.what}>
        <div>
          <h3>{title}</h3>
          <p className="ow-note">{by}</p>
        </div>
        {children}
      </div>
    </li>
  );
}

/** What is right, under the entry that had it wrong: that one stays as it was written. */
function PutRight({ row, entry }: { row: ComplaintRow; entry: StepRow['entryId'] }) {
  return row.steps.map(({ step, on, entryId }) =>
    step.type === 'put-right' && step.entry === entry ? (
      <p key={entryId} className={styles.right}>
        <b>Put right, {shortDateInWords(on)}:</b> <span dir="auto">{step.what}</span>
      </p>
    ) : null,
  );
}

function Beside({ row, people, country }: OneComplaintProps & { people: People }) {
  const { who } = row.complainant;
  const needs = who.type === 'person' ? people.people.find(({ id }) => id === who.id)?.needs : null;
  const hers = useAsk('communication.get', { resident: row.resident ?? '' }, { enabled: row.resident !== null });
  const owed = owedOf(row);
  const order =
    row.lastDayInLaw === null ? (['ombudsman', 'regulator', 'council'] as const) : (['data', 'ombudsman'] as const);
  return (
    <aside className={styles.beside} aria-label="Where it stands">
      <section>
        <h2>{standsAt(row)}</h2>
        <ul className={styles.owed}>
          {owed.length === 0 && (
            <li>
              <IconCircleCheck size={20} aria-hidden /> Nothing is owed.
            </li>
          )}
          {owed.map(({ what, due, title }) => (
            <li key={`${what} ${due} ${title}`} data-late={due < today() || undefined}>
              <IconClock size={20} aria-hidden />
              <span>
                {owedInWords[what]}
                {what === 'change' && `, ${title.replace(/\.$/, '')},`} {dueInWords(due)}
              </span>
            </li>
          ))}
        </ul>
        {row.lastDayInLaw && (
          <p className="ow-note">
            <b>{dataDuty.acknowledge.cite}.</b> {dataDuty.acknowledge.plain} The last day:{' '}
            {shortDateInWords(row.lastDayInLaw)}. <b>{dataDuty.respond.cite}.</b> {dataDuty.respond.plain}
          </p>
        )}
      </section>
      <NeedsFlag needs={who.type === 'resident' ? hers.data?.current?.needs : needs} />
      <dl>
        <dt>Who complains</dt>
        <dd>
          {complainantInWords(row, people)}
          {who.type === 'other' && who.contact && `, ${who.contact}`}
        </dd>
        <dt>About</dt>
        <dd>
          {row.resident ? `The care of ${people.names.resident}. ` : 'The home. '}
          {aboutInWords(row)}
        </dd>
        {row.concerns.staff.length > 0 && (
          <>
            <dt>Not read by</dt>
            <dd>{row.concerns.staff.map((id) => people.names.staff(id)).join(', ')}, whom it is about</dd>
          </>
        )}
        <dt>What would put it right</dt>
        <dd dir="auto">{row.complaint.wants ?? 'Not said'}</dd>
      </dl>
      <section>
        <h3>Who else can be asked</h3>
        {order.map((taker) => {
          const { name, for: what, phone } = signposts[country][taker];
          return (
            <p key={taker} className="ow-note">
              <b>{name}</b>
              {phone && `, ${phone}`}. {what}
            </p>
          );
        })}
      </section>
    </aside>
  );
}

type ActsProps = OneComplaintProps & { resident: Parameters<typeof usePeople>[0]; people: People };

/** The next thing stands first; what a complaint cannot have now has no button. */
function Acts({ row, resident, people, country }: ActsProps) {
  const [doing, setDoing] = useState<Step['type'] | null>(null);
  if (doing)
    return (
      <StepForm
        key={doing}
        type={doing}
        row={row}
        resident={resident}
        people={people}
        country={country}
        onDone={() => setDoing(null)}
      />
    );
  const [next, ...others] = actsFor(row);
  return (
    <div className={styles.acts}>
      {next && (
        <Button variant="filled" onClick={() => setDoing(next[0])}>
          {next[1]}
        </Button>
      )}
      {others.map(([type, label]) => (
        <Button key={type} onClick={() => setDoing(type)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

function actsFor(row: ComplaintRow): readonly (readonly [Step['type'], string])[] {
  const open = row.changes.some(({ done }) => done === null);
  const always = [
    ...(open ? [['done', 'A change is done'] as const] : []),
    ['escalated', 'Taken further'] as const,
    ['put-right', 'Put something right'] as const,
  ];
  if (isClosed(row)) return [['reopened', 'Open it again'], ...always];
  const has = (type: Step['type']) => row.steps.some(({ step }) => step.type === type);
  const change = ['change', 'Say what is to change'] as const;
  const close = ['closed', 'Close it'] as const;
  if (isAnswered(row)) return has('change') ? [close, change, ...always] : [change, close, ...always];
  const look = [
    ['found', 'What was found'],
    ['progress', 'Told how it is going'],
    ['answered', 'Write down the answer'],
    change,
    close,
  ] as const;
  const acknowledged = has('acknowledged') || has('answered');
  return acknowledged ? [...look, ...always] : [['acknowledged', 'Say that it came'], ...look, ...always];
}
