import { Button } from '@mantine/core';
import { useState } from 'react';
import { besideInWords, type Outcomes, type Turn } from '../../db/outcomes/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';
import { useAsk } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { capital } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { dayNearby } from '../look/when.ts';
import styles from './outcomes.module.css';
import { OwnRows, SeenRows } from './Rows.tsx';
import { SeeForm } from './SeeForm.tsx';
import { TellForm } from './TellForm.tsx';
import { WeeksTable } from './WeeksTable.tsx';

interface OutcomesPageProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  knownOn: string | null;
}

/** How the plan goes: the person's own word on it first, then help accepted or turned down, week by week, and what was seen. */
export function OutcomesPage({ resident, people, plan, knownOn }: OutcomesPageProps) {
  // Nothing is written on a page that was turned back.
  const mayWrite = useMe().mayWrite && knownOn === null;
  const asked = useAsk('outcomes.get', { resident: resident.id, knownOn });
  const [open, setOpen] = useState<'tell' | 'see' | null>(null);
  const elements = plan.elements.filter(({ ended }) => !ended);
  const name = resident.preferredName;
  const form = { resident, people, elements, onDone: () => setOpen(null) };
  return (
    <section className={styles.page} aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">How it goes</h2>
      <p>
        What <bdi>{name}</bdi> says or shows of it, and what staff saw: kept apart, over time. It is about the plan,
        never a mark for {name}.
      </p>
      {mayWrite && open === null && (
        <div className="ow-row">
          <Button variant="filled" onClick={() => setOpen('tell')}>
            Ask {name} how it goes
          </Button>
          <Button onClick={() => setOpen('see')}>Write down how help was taken</Button>
        </div>
      )}
      {mayWrite && open === 'tell' && <TellForm {...form} />}
      {mayWrite && open === 'see' && <SeeForm {...form} />}
      <Asking asked={asked} what="how it goes">
        {(found) => <Found {...{ resident, people, found, mayWrite }} />}
      </Asking>
    </section>
  );
}

interface FoundProps {
  resident: ResidentRow;
  people: People;
  found: Outcomes;
  mayWrite: boolean;
}

function Found({ resident, people, found, mayWrite }: FoundProps) {
  const { weeks, turns, own, seen } = found;
  const name = resident.preferredName;
  return (
    <>
      <section className="ow-stack" aria-labelledby="outcomes-own">
        <h3 id="outcomes-own">{name}’s own word on it</h3>
        {own.length === 0 ? (
          <p className={styles.missing}>
            {name} was not asked how it goes yet, or it is not written down. Ask in the way that works.
          </p>
        ) : (
          <OwnRows {...{ resident, people, mayWrite }} rows={own} />
        )}
      </section>
      {weeks.length > 0 && <WeeksTable resident={resident} weeks={weeks} turns={turns} />}
      {turns.length > 0 && (
        <section className="ow-stack" aria-labelledby="outcomes-turns">
          <h3 id="outcomes-turns">Before a change and after it</h3>
          <ul className={styles.turns}>
            {turns.map((turn) => (
              <li key={turn.entrySeq}>
                <TurnCard turn={turn} people={people} />
              </li>
            ))}
          </ul>
          <p className="ow-note">
            What eased, and why, is for {name} and the people there to say: it is not in the numbers.
          </p>
        </section>
      )}
      <section className="ow-stack" aria-labelledby="outcomes-seen">
        <h3 id="outcomes-seen">What staff saw when help was offered</h3>
        {seen.length === 0 ? (
          <p className="ow-note">
            Nothing besides the daily choices about washing, hair and other care, which are counted above.
          </p>
        ) : (
          <SeenRows {...{ resident, people, mayWrite }} rows={seen} />
        )}
      </section>
    </>
  );
}

/** One change: what the person said or showed that made it, and help before and after, each out of what was offered. */
function TurnCard({ turn, people }: { turn: Turn; people: People }) {
  return (
    <article className={styles.turn} aria-label={`Changed: ${turn.title}`}>
      <div className="ow-stack">
        <h4>
          {capital(dayNearby(turn.day))}: <bdi>{turn.title}</bdi>
        </h4>
        <p dir="auto">{turn.reason}</p>
        <p>
          <b>{besideInWords(turn)}</b>
        </p>
      </div>
      {turn.words ? (
        <VoiceCard {...voiceOf(turn.words, people.names)} size="small" />
      ) : (
        <p className="ow-note">No words of theirs are named for this change.</p>
      )}
    </article>
  );
}
