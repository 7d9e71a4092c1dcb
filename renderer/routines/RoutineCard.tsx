import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { domainInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  clockInWords,
  daysInWords,
  driftAsks,
  driftInWords,
  type KeptSpan,
  type RoutineRow,
  restInWords,
  unheardInWords,
  windowInWords,
  withinInWords,
} from '../../db/routines/model.ts';
import type { ElementRow } from '../../db/support-plan/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { happenedDay } from '../../db/voices/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { capital } from '../look/pronouns.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { ClockStrip } from './ClockStrip.tsx';
import { EndForm, ToldForm } from './RoutineActs.tsx';
import { ChangeForm } from './RoutineForm.tsx';
import styles from './routines.module.css';

interface CardProps {
  resident: ResidentRow;
  people: People;
  elements: readonly ElementRow[];
  row: RoutineRow;
  mayWrite: boolean;
  onOpen: (element: EntryId) => void;
}

/** One thing that is wanted by the clock: whose word it is, what the days show, and what to ask where they differ. */
export function RoutineCard({ resident, people, elements, row, mayWrite, onOpen }: CardProps) {
  const [open, setOpen] = useState<'told' | 'change' | 'end' | null>(null);
  const { isSenior } = useMe();
  const { routine, words, kept, ended, partOfPlan } = row;
  const { element } = routine;
  const unheard = unheardInWords(row, resident);
  const given = { resident, people, row, onDone: () => setOpen(null) };
  return (
    <article className={styles.routine} aria-label={routine.what} data-over={ended ? true : undefined}>
      <header className={styles.head}>
        <div>
          <h3 dir="auto">{ended ? <s>{routine.what}</s> : routine.what}</h3>
          <p className={styles.window}>
            {windowInWords(routine)}, {daysInWords(routine.days)}
          </p>
        </div>
        <p className="ow-note">
          Shown by choices: {domainInWords[routine.shownBy.domain].toLowerCase()}
          {routine.shownBy.thing && (
            <>
              , <bdi>{routine.shownBy.thing}</bdi>
            </>
          )}
          {partOfPlan && element && (
            <>
              <br />
              Part of the plan:{' '}
              <UnstyledButton className={styles.part} onClick={() => onOpen(element)}>
                <bdi>{partOfPlan}</bdi>
              </UnstyledButton>
            </>
          )}
        </p>
      </header>
      {ended && (
        <p>
          Ended {happenedNearby(ended.at)}: <span dir="auto">{ended.reason}</span>
        </p>
      )}
      {kept?.drift && (
        <section className={styles.asks} aria-label="Worth asking">
          <b>{driftInWords(kept.drift)}</b>
          <p>{driftAsks(resident)}</p>
        </section>
      )}
      <div className={styles.columns}>
        <div className="ow-stack">
          {unheard && !ended && <p className={styles.unheard}>{unheard}</p>}
          {words.map((each) => (
            <VoiceCard key={each.entrySeq} {...voiceOf(each.words, people.names)} size="small" />
          ))}
        </div>
        {!ended && (
          <div className="ow-stack">
            {kept === null ? (
              <p>No choice is recorded yet that could show it.</p>
            ) : (
              <>
                <InNumbers title="The last four weeks" span={kept.now} />
                {kept.before && <InNumbers title="The weeks before" span={kept.before} />}
              </>
            )}
          </div>
        )}
      </div>
      {kept && kept.days.length > 0 && <ClockStrip resident={resident} kept={kept} marks={marksOf(row)} />}
      <Changes row={row} />
      {mayWrite && !ended && open === null && (
        <div className="ow-row">
          <Button onClick={() => setOpen('told')}>Write down a word about it</Button>
          <Button onClick={() => setOpen('change')}>{resident.preferredName} wants it otherwise now</Button>
          {isSenior && (
            <Button variant="subtle" onClick={() => setOpen('end')}>
              End it
            </Button>
          )}
          <NotTheirs resident={resident} what="routine" entry={row.id} />
        </div>
      )}
      {mayWrite && open === 'told' && <ToldForm {...given} />}
      {mayWrite && open === 'change' && <ChangeForm {...given} elements={elements} />}
      {mayWrite && open === 'end' && <EndForm {...given} />}
    </article>
  );
}

const marksOf = ({ at, changes }: RoutineRow) => [
  { day: happenedDay(at), what: 'written down' },
  ...changes.toReversed().map((each) => ({ day: happenedDay(each.at), what: 'wanted otherwise from' })),
];

/** Some weeks in numbers, each with what it was counted out of. */
function InNumbers({ title, span }: { title: string; span: KeptSpan }) {
  return (
    <section className={styles.numbers} aria-label={title}>
      <h4>
        {title} <span className="ow-note">from {shortDateInWords(span.from)}</span>
      </h4>
      <p>
        <b>{withinInWords(span)}</b>
        {span.usual !== null && ` The middle of these times is ${clockInWords(span.usual)}.`}
      </p>
      <ul className="ow-note">
        {restInWords(span).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ row: { changes } }: { row: RoutineRow }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes} aria-label="What was wanted before">
      {changes.map(({ entrySeq, at, before, after, reason }) => (
        <li key={entrySeq}>
          <b>{capital(happenedNearby(at))}:</b>{' '}
          <s>
            {windowInWords(before)}, {daysInWords(before.days)}
          </s>{' '}
          to {windowInWords(after)}, {daysInWords(after.days)}. <span dir="auto">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
