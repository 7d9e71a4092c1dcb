import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  everything,
  forPaper,
  groupOf,
  matching,
  type Task,
  type TaskFilter,
  taskKindNames,
  taskKinds,
} from '../../db/tasks/model.ts';
import { londonDay } from '../../db/time/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { useNow } from '../look/useNow.ts';
import { MakePaper } from '../packs/MakePaper.tsx';
import { OnPaperButton } from '../packs/OnPaperButton.tsx';
import { useRoute } from '../route.tsx';
import { TaskList } from './TaskList.tsx';
import styles from './tasks.module.css';

/** Everything that is due, by date, each with the way to where it is done. The filter is a place one can go back to. */
export function TasksScreen({ filter = everything }: { filter?: TaskFilter }) {
  const { isSenior } = useMe();
  const [printing, setPrinting] = useState(false);
  const asked = useAsk('tasks.list', {}, { every: 60_000 });
  return (
    <AreaFrame
      area="neutral"
      title="What is due"
      line="By date, for everyone and for the home. What is done goes from the list by itself."
      action={isSenior && <OnPaperButton open={printing} onToggle={() => setPrinting(!printing)} />}
    >
      <Asking asked={asked} what="what is due">
        {(tasks) => <Due tasks={tasks} filter={filter} printing={printing} />}
      </Asking>
    </AreaFrame>
  );
}

interface DueProps {
  tasks: readonly Task[];
  filter: TaskFilter;
  printing: boolean;
}
function Due({ tasks, filter, printing }: DueProps) {
  const { id } = useMe();
  const today = londonDay(useNow().toISOString());
  const shown = matching(tasks, filter, id);
  return (
    <div className={styles.page}>
      {printing && <OnPaper shown={shown} filter={filter} />}
      {tasks.length > 0 && <Filters tasks={tasks} filter={filter} />}
      {tasks.length > 0 && (
        <p className="ow-note" role="status">
          {shown.length > 0 && countOf(shown, today)}
        </p>
      )}
      {shown.length > 0 ? <TaskList tasks={shown} today={today} /> : <NothingDue isAll={tasks.length === 0} />}
    </div>
  );
}

function countOf(shown: readonly Task[], today: string): string {
  const past = shown.filter((task) => groupOf(task, today) === 'past').length;
  return `${shown.length} due${past > 0 ? `, ${past} of them past ${past === 1 ? 'its' : 'their'} day` : ''}.`;
}

function OnPaper({ shown, filter }: { shown: readonly Task[]; filter: TaskFilter }) {
  const start = useTell('packs.startDue');
  const count = forPaper(shown).length;
  const left = shown.length - count;
  return (
    <MakePaper
      label="What is due, on paper"
      about={`${count === 1 ? 'The one thing' : `The ${count} things`} shown here, by date, as a PDF to print, with a box to tick for each. It is as of the moment it is made.${left > 0 ? ` ${left === 1 ? 'One is' : `${left} are`} not printed: half-written forms, audits, supervision, records kept and backups stay on the screen.` : ''}`}
      start={start}
      rest={{ filter }}
    />
  );
}

function Filters({ tasks, filter }: Omit<DueProps, 'printing'>) {
  const { go } = useRoute();
  const { mayWrite } = useMe();
  const show = (changed: Partial<TaskFilter>) => go({ screen: 'tasks', filter: { ...filter, ...changed } });
  const residents = [
    ...new Map(tasks.flatMap(({ resident }) => (resident ? [[resident.id, resident] as const] : []))).values(),
  ].sort((a, b) => a.preferredName.localeCompare(b.preferredName, 'en-GB'));
  const kinds = taskKindNames.filter((kind) => kind === filter.kind || tasks.some((each) => each.kind === kind));
  return (
    <fieldset className={`ow-plain ${styles.filters}`} aria-label="What is shown">
      {mayWrite && (
        <SegmentedControl
          aria-label="Whose"
          value={filter.mine ? 'mine' : 'all'}
          data={[
            { value: 'all', label: 'Everything' },
            { value: 'mine', label: 'Names me' },
          ]}
          onChange={(value) => show({ mine: value === 'mine' })}
        />
      )}
      <NativeSelect
        label="About whom"
        data={[
          { value: '', label: 'Everyone, and the home' },
          ...residents.map(({ id, preferredName, room }) => ({ value: id, label: `${preferredName}, room ${room}` })),
        ]}
        value={filter.resident ?? ''}
        onChange={({ currentTarget: { value } }) =>
          show({ resident: residents.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <NativeSelect
        label="What kind"
        data={[
          { value: '', label: 'Every kind' },
          ...kinds.map((kind) => ({ value: kind, label: taskKinds[kind].words })),
        ]}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) => show({ kind: kinds.find((kind) => kind === value) ?? null })}
      />
    </fieldset>
  );
}

function NothingDue({ isAll }: { isAll: boolean }) {
  const { go } = useRoute();
  if (isAll) {
    return (
      <EmptyState title="Nothing is due">
        <p>
          What comes due stands here by its date: reviews, what is to be asked again, next steps, papers to be seen.
          Nobody has to write it down: it is worked out from the record, and goes once it is done.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing of this is due"
      action={<Button onClick={() => go({ screen: 'tasks' })}>Show everything</Button>}
    >
      <p>Other things are: this is what you chose to see.</p>
    </EmptyState>
  );
}
