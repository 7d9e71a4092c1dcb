import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  type Column,
  columns,
  type ElementRow,
  type Plan,
  useInWords,
  type ViewRow,
  viewsIn,
} from '../../db/support-plan/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { FlagsOf } from '../dismissals/RecordFlags.tsx';
import { useMe } from '../home/useMe.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { ChangeElement } from './ElementForm.tsx';
import { EndForm } from './EndForm.tsx';
import { FormOnPaper } from './FormOnPaper.tsx';
import { LinksForm } from './LinksForm.tsx';
import { Stands } from './PlanTable.tsx';
import { RestsOnLinks } from './RestsOnLinks.tsx';
import { SettleForm } from './SettleForm.tsx';
import styles from './support-plan.module.css';
import { UseElsewhere, UseForm } from './UseForm.tsx';
import { ViewForm } from './ViewForm.tsx';

export interface ElementProps {
  resident: ResidentRow;
  people: People;
  row: ElementRow;
}
type ElementPageProps = ElementProps & {
  plan: Plan;
  /** False where the plan is shown as it was known on an earlier day. */
  now: boolean;
};

type Open = 'view' | 'elsewhere' | 'change' | 'settle' | 'links' | 'end' | null;

/** One thing in the plan: what is done, every voice in its column with what became of it, and what is still missing. */
export function ElementPage({ resident, people, row, now }: ElementPageProps) {
  const [open, setOpen] = useState<Open>(null);
  const { mayWrite } = useMe();
  const { wording, lacks, ended } = row;
  const given = { resident, people, row, onDone: () => setOpen(null) };
  const writes = mayWrite && now && !ended;
  return (
    <article className={styles.element} aria-label={wording.title}>
      <section className={styles.head} aria-label="As it stands">
        <div>
          <h2 dir="auto">{ended ? <s>{wording.title}</s> : wording.title}</h2>
          <p dir="auto">{wording.what}</p>
          <Stands row={row} />
          {row.settled && (
            <p className="ow-note">
              {happenedNearby(row.settled.at)}, {people.names.staff(row.settled.by)}. How it was checked:{' '}
              {row.settled.checkedBy.join(', ')}
              {row.settled.checkedBy.length > 0 && ': '}
              <span dir="auto">{row.settled.understood}</span>
            </p>
          )}
          <FlagsOf
            resident={resident.id}
            entries={[row.changes[0]?.entryId ?? row.entryId, ...(row.settled ? [row.settled.entryId] : [])]}
          />
          {ended && (
            <p>
              Ended {happenedNearby(ended.at)}: <span dir="auto">{ended.reason}</span>
            </p>
          )}
        </div>
        <Facts resident={resident} row={row} />
      </section>
      {writes && lacks.length > 0 && (
        <ul className={styles.lacks} aria-label="What is still to do here">
          {lacks.map((lack) => (
            <li key={lack}>{lack}</li>
          ))}
        </ul>
      )}
      {writes && open === null && <Acts resident={resident} row={row} onOpen={setOpen} />}
      {open === 'view' && <ViewForm {...given} />}
      {open === 'elsewhere' && <UseElsewhere {...given} />}
      {open === 'change' && <ChangeElement {...given} />}
      {open === 'settle' && <SettleForm {...given} />}
      {open === 'links' && <LinksForm {...given} />}
      {open === 'end' && <EndForm {...given} />}
      <div className={styles.columns}>
        {columns.map((column) => (
          <ColumnOf key={column} column={column} resident={resident} people={people} row={row} writes={writes} />
        ))}
      </div>
      <RestsOnLinks resident={resident} rests={row.rests} />
    </article>
  );
}

function Acts({ resident, row, onOpen }: Omit<ElementProps, 'people'> & { onOpen: (open: Open) => void }) {
  const { isSenior } = useMe();
  return (
    <div className={styles.acts}>
      <Button variant="filled" onClick={() => onOpen('view')}>
        Write down a view
      </Button>
      <Button onClick={() => onOpen('settle')}>Where does it stand?</Button>
      <Button onClick={() => onOpen('change')}>Change what is done</Button>
      <Button variant="subtle" onClick={() => onOpen('elsewhere')}>
        A view from elsewhere
      </Button>
      <Button variant="subtle" onClick={() => onOpen('links')}>
        What it rests on
      </Button>
      {isSenior && (
        <Button variant="subtle" onClick={() => onOpen('end')}>
          End it
        </Button>
      )}
      <NotTheirs resident={resident} what="plan-element" entry={row.id} />
    </div>
  );
}

function Facts({ resident, row: { wording, againOn } }: Pick<ElementProps, 'resident' | 'row'>) {
  const facts: [string, ReactNode][] = [
    [`${resident.preferredName} can`, wording.canStill],
    ...wording.doing.map(({ what, who, from }): [string, ReactNode] => [
      who,
      `${what}, from ${shortDateInWords(from)}`,
    ]),
    ['Looked at again', shortDateInWords(againOn)],
  ];
  return (
    <div>
      <dl className={styles.facts}>
        {facts.map(([label, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same person may do two things
          <div key={index} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd dir="auto">{value ?? 'Not written down yet.'}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const nameOf = (column: Column, { preferredName }: ResidentRow): string =>
  ({ person: preferredName, family: 'Family, friend or advocate', staff: 'Staff' })[column];

function ColumnOf({ column, resident, people, row, writes }: ElementProps & { column: Column; writes: boolean }) {
  const views = viewsIn(row.views, column).toSorted((a, b) => b.entrySeq - a.entrySeq);
  const title = nameOf(column, resident);
  return (
    <section className={styles.column} data-column={column} aria-label={title}>
      <h3>{title}</h3>
      {views.length === 0 && <p className={styles.nothing}>Nothing written down yet.</p>}
      {views.map((view) => (
        <ViewOf key={view.view} view={view} resident={resident} people={people} row={row} writes={writes} />
      ))}
    </section>
  );
}

function ViewOf({ view, writes, ...given }: ElementProps & { view: ViewRow; writes: boolean }) {
  const [open, setOpen] = useState(false);
  const { use } = view;
  return (
    <div className={styles.view}>
      <VoiceCard {...voiceOf(view.words, given.people.names)} size="small" />
      {view.words.understood && <p className="ow-note">Understood? {view.words.understood}</p>}
      {use && !open && (
        <p className={styles.came}>
          <b>{useInWords[use.used]}:</b> <span dir="auto">{use.how}</span>
        </p>
      )}
      {view.words.voice === 'own-view' && <FormOnPaper view={view} writes={writes} {...given} />}
      {open && <UseForm {...given} view={view} onDone={() => setOpen(false)} />}
      {writes && !open && (
        <div className={styles.acts}>
          <Button variant={use ? 'subtle' : 'default'} onClick={() => setOpen(true)}>
            {use ? 'Something else became of it' : 'What became of it?'}
          </Button>
          <NotTheirs resident={given.resident} what="statement" entry={view.view} />
        </div>
      )}
    </div>
  );
}
