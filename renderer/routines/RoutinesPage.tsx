import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { RoutineCard } from './RoutineCard.tsx';
import { BeginForm } from './RoutineForm.tsx';
import styles from './routines.module.css';

interface RoutinesPageProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  knownOn: string | null;
  onOpen: (element: EntryId) => void;
}

/** Routines by the clock as the person wants them, each against what the daily choices show. */
export function RoutinesPage({ resident, people, plan, knownOn, onOpen }: RoutinesPageProps) {
  // Nothing is written on a page that was turned back.
  const mayWrite = useMe().mayWrite && knownOn === null;
  const asked = useAsk('routines.get', { resident: resident.id, knownOn });
  const [beginning, setBeginning] = useState(false);
  const elements = plan.elements.filter(({ ended }) => !ended);
  const name = resident.preferredName;
  return (
    <section className={styles.page} aria-labelledby="routines-title">
      <h2 id="routines-title">Routines by the clock</h2>
      <p>
        When <bdi>{name}</bdi> wants things in a day, and when they happen. It is no rota: today’s answer is today’s,
        and only what {name} says or shows changes what {name} wants.
      </p>
      {mayWrite && !beginning && elements.length > 0 && (
        <div>
          <Button variant="filled" onClick={() => setBeginning(true)}>
            Write down a routine
          </Button>
        </div>
      )}
      {mayWrite && elements.length === 0 && (
        <p className={styles.unheard}>
          A routine belongs to a part of the plan. Begin the plan with one thing that matters to {name} first.
        </p>
      )}
      {mayWrite && beginning && (
        <BeginForm resident={resident} people={people} elements={elements} onDone={() => setBeginning(false)} />
      )}
      <Asking asked={asked} what="the routines">
        {({ routines }) =>
          routines.length === 0 ? (
            <p className="ow-note">
              {knownOn === null
                ? `Nothing is written down yet of when ${name} wants things. Ask ${name}: getting up, tea, a wash, a walk, bed.`
                : `Nothing had been written down then of when ${name} wants things.`}
            </p>
          ) : (
            routines.map((row) => (
              <RoutineCard key={row.id} {...{ resident, people, elements, row, mayWrite, onOpen }} />
            ))
          )
        }
      </Asking>
    </section>
  );
}
