import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { askers, type SubjectAccessRow, whyNot } from '../../db/subject-access/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { happenedNearby, today } from '../look/when.ts';
import { MakePaper } from '../packs/MakePaper.tsx';
import { AnswerForm, AskMoreForm, CameForm, ExtendForm, OpinionForm } from './NewsForms.tsx';
import { Proposals } from './Proposals.tsx';

interface RequestCardProps {
  resident: ResidentRow;
  people: People;
  row: SubjectAccessRow;
}
type Open = 'more' | 'came' | 'extend' | 'opinion' | 'review' | 'copy' | 'answer';

/** One request for somebody’s own record: where its clock stands, what is lacking, what is left out, and the copy. */
export function RequestCard({ resident, people, row }: RequestCardProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const { asked } = row;
  const close = () => setOpen(null);
  const lacks = row.answered ? null : whyNot(row, today());
  return (
    <article className={styles.thing} aria-label={asked.name}>
      <div className={styles.body}>
        <div>
          <h3 dir="auto">{asked.name}</h3>
          <p className="ow-note">{askers[asked.by]}</p>
          <p dir="auto">{asked.wants}</p>
          {lacks && <p className="ow-note">{lacks}</p>}
          {row.answered && (
            <p>
              <b>Answered {happenedNearby(row.answered.at)}.</b> <span dir="auto">{row.answered.how}</span>
            </p>
          )}
        </div>
        <Facts row={row} people={people} />
      </div>
      {open === null && !row.answered && <Acts row={row} lacks={lacks} onOpen={setOpen} />}
      {open === 'more' && <AskMoreForm resident={resident} row={row} onDone={close} />}
      {open === 'came' && <CameForm resident={resident} row={row} onDone={close} />}
      {open === 'extend' && <ExtendForm resident={resident} row={row} onDone={close} />}
      {open === 'opinion' && <OpinionForm resident={resident} row={row} onDone={close} />}
      {open === 'answer' && <AnswerForm resident={resident} row={row} onDone={close} />}
      {open === 'review' && <Proposals resident={resident} people={people} row={row} onDone={close} />}
      {open === 'copy' && <CopyForm resident={resident} row={row} onDone={close} />}
    </article>
  );
}

function Acts({ row, lacks, onOpen }: { row: SubjectAccessRow; lacks: string | null; onOpen: (what: Open) => void }) {
  const waiting = row.waits.some(({ came }) => came === null);
  if (row.asked.by === 'neither')
    return (
      <div className={styles.acts}>
        <Button onClick={() => onOpen('answer')}>Write down what they were told</Button>
      </div>
    );
  return (
    <div className={styles.acts}>
      <Button onClick={() => onOpen('more')}>They were asked for more</Button>
      {(waiting || row.identity === null) && <Button onClick={() => onOpen('came')}>Write down what came</Button>}
      {row.opinion === null && <Button onClick={() => onOpen('opinion')}>Serious harm: write down the opinion</Button>}
      {row.extended === null && <Button onClick={() => onOpen('extend')}>Two months more</Button>}
      <Button onClick={() => onOpen('review')}>Decide what is left out</Button>
      {lacks === null && (
        <Button variant="filled" onClick={() => onOpen('copy')}>
          Make the copy
        </Button>
      )}
      <Button onClick={() => onOpen('answer')}>It was answered</Button>
    </div>
  );
}

function Facts({ row, people }: Pick<RequestCardProps, 'row' | 'people'>) {
  const { asked, identity, answerBy, answered, waits, extended, opinion } = row;
  const late = answered === null && answerBy !== null && answerBy < today();
  return (
    <dl className={styles.facts}>
      <dt>Came</dt>
      <dd>
        {happenedNearby(row.at)}, written down by {people.names.staff(row.by)}
      </dd>
      <dt>Who they are</dt>
      <dd dir="auto">{identity ?? 'Not checked yet'}</dd>
      {asked.by !== 'self' && asked.by !== 'neither' && (
        <>
          <dt>Authority</dt>
          <dd dir="auto">{asked.authority ?? 'Not seen yet'}</dd>
        </>
      )}
      {waits.map(({ about, what, asked: on, came }) => (
        <Wait key={`${about}${on}`} about={about} what={what} on={on} came={came} />
      ))}
      {extended && (
        <>
          <dt>Made longer</dt>
          <dd dir="auto">{extended.reason}</dd>
        </>
      )}
      {opinion && (
        <>
          <dt>Serious harm</dt>
          <dd dir="auto">{[opinion.says, opinion.by, opinion.about].filter(Boolean).join('; ')}</dd>
        </>
      )}
      {asked.by !== 'neither' && (
        <>
          <dt>{late ? 'Answer overdue since' : 'Answer by'}</dt>
          <dd>
            {answerBy ? <b>{shortDateInWords(answerBy)}</b> : 'The clock stands still until what was asked for comes'}{' '}
            <span className="ow-note">Art 12(3), 12A</span>
          </dd>
        </>
      )}
    </dl>
  );
}

const Wait = ({ about, what, on, came }: { about: string; what: string; on: string; came: string | null }) => (
  <>
    <dt>Asked {about}</dt>
    <dd dir="auto">
      {shortDateInWords(on)}: {what} {came ? `Came ${shortDateInWords(came)}.` : 'Not here yet.'}
    </dd>
  </>
);

function CopyForm({ resident, row, onDone }: { resident: ResidentRow; row: SubjectAccessRow; onDone: () => void }) {
  const start = useTell('packs.start');
  return (
    <div className="ow-stack">
      <MakePaper
        label={`The copy for ${row.asked.name}`}
        about="What was decided to be left out is in no page and in no hidden text of the file. Only names that the record knows are found by the program: read every page before it leaves."
        start={start}
        rest={{
          ...{ profile: 'subject-access', resident: resident.id, request: row.id, person: null, knownOn: null },
          ...{ from: row.asked.from, to: row.asked.to },
          why: 'A copy of their own record (UK GDPR Art 15(3))',
          forWhom: row.asked.name,
        }}
      />
      <div>
        <Button onClick={onDone}>Close</Button>
      </div>
    </div>
  );
}
