import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AccessRow, capacities, givable, outcomes, whyNot } from '../../db/access/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { happenedNearby, today } from '../look/when.ts';
import { MakePaper } from '../packs/MakePaper.tsx';
import { DecideForm } from './DecideForm.tsx';
import { AskMoreForm, ProveForm } from './NewsForms.tsx';

interface RequestCardProps {
  resident: ResidentRow;
  people: People;
  row: AccessRow;
}

/** One who asks: as whom, what was seen of it, by when they are answered, and what was decided. */
export function RequestCard({ resident, people, row }: RequestCardProps) {
  const [open, setOpen] = useState<'more' | 'prove' | 'decide' | 'pack' | null>(null);
  const { asked, proof, decisions } = row;
  const [latest] = decisions;
  const close = () => setOpen(null);
  const lacks = whyNot(asked, proof);
  const mayGive = latest !== undefined && latest.outcome !== 'not';
  return (
    <article className={styles.thing} aria-label={asked.name}>
      <div className={styles.body}>
        <div>
          <h3 dir="auto">{asked.name}</h3>
          <p className="ow-note">{capacities[asked.capacity]}</p>
          <p dir="auto">{asked.wants}</p>
          {asked.claim && (
            <p>
              <b>The claim.</b> <span dir="auto">{asked.claim}</span>
            </p>
          )}
          <Decisions row={row} people={people} />
          {!latest && lacks && <p className="ow-note">{lacks}</p>}
        </div>
        <Facts row={row} people={people} />
      </div>
      {open === null && (
        <div className={styles.acts}>
          {asked.capacity !== 'neither' && lacks !== null && (
            <Button onClick={() => setOpen('prove')}>Write down what was shown</Button>
          )}
          {asked.capacity !== 'neither' && lacks !== null && !row.moreAsked && (
            <Button onClick={() => setOpen('more')}>They were asked for more</Button>
          )}
          <Button variant={latest ? 'default' : 'filled'} onClick={() => setOpen('decide')}>
            {latest ? 'Decide anew' : 'Decide'}
          </Button>
          {mayGive && (
            <Button variant="filled" onClick={() => setOpen('pack')}>
              Make the pack for them
            </Button>
          )}
        </div>
      )}
      {open === 'more' && <AskMoreForm resident={resident} row={row} onDone={close} />}
      {open === 'prove' && <ProveForm resident={resident} row={row} onDone={close} />}
      {open === 'decide' && <DecideForm resident={resident} people={people} row={row} onDone={close} />}
      {open === 'pack' && <GiveForm resident={resident} row={row} onDone={close} />}
    </article>
  );
}

function Facts({ row, people }: Pick<RequestCardProps, 'row' | 'people'>) {
  const { asked, proof, answerBy, decisions, moreAsked } = row;
  const late = decisions.length === 0 && answerBy !== null && answerBy < today();
  return (
    <dl className={styles.facts}>
      <dt>Asked</dt>
      <dd>
        {happenedNearby(row.at)}, written down by {people.names.staff(row.by)}
      </dd>
      <dt>Who they are</dt>
      <dd dir="auto">{proof.identity ?? 'Not checked yet'}</dd>
      {asked.capacity === 'representative' && (
        <>
          <dt>Paper</dt>
          <dd>{proof.grant ? `${proof.grant.type}, ${shortDateInWords(proof.grant.granted)}` : 'No grant seen yet'}</dd>
        </>
      )}
      {moreAsked && (
        <>
          <dt>Asked for more</dt>
          <dd dir="auto">
            {happenedNearby(moreAsked.at)}: {moreAsked.what}
          </dd>
        </>
      )}
      {asked.capacity !== 'neither' && (
        <>
          <dt>{late ? 'Answer overdue since' : 'Answer by'}</dt>
          <dd>
            {answerBy ? <b>{shortDateInWords(answerBy)}</b> : 'Counted from the day they show what they were asked for'}{' '}
            <span className="ow-note">s.3(5)-(6)</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Decisions({ row: { decisions }, people }: Pick<RequestCardProps, 'row' | 'people'>) {
  return decisions.map(({ outcome, areas, agreed, reason, note, at, by, recordedAt }, index) => (
    <div key={recordedAt} className="ow-stack" data-over={index > 0 ? true : undefined}>
      <p>
        <b>
          {index > 0 && 'Before: '}
          {outcomes[outcome]}.
        </b>{' '}
        <span dir="auto">{reason}</span>
      </p>
      <p className="ow-note">
        {people.names.staff(by)}, {happenedNearby(at)}.
        {areas.length > 0 && ` Given: ${areas.map((each) => givable[each]).join(', ')}.`}
        {agreed.length > 0 &&
          ` Agreed to be shown: ${agreed.map((person) => people.names.person(person).name).join(', ')}.`}
        {note === 'asked not to' && ' The record holds a note that access is not to be given: s.4(3).'}
      </p>
    </div>
  ));
}

function GiveForm({ resident, row, onDone }: { resident: ResidentRow; row: AccessRow; onDone: () => void }) {
  const start = useTell('packs.startAfterDeath');
  return (
    <div className="ow-stack">
      <MakePaper
        label={`The pack for ${row.asked.name}`}
        about="What others told, and their names, are withheld from the pages and from the evidence. Only names that the record knows are found: read every page before it leaves. It is made as a zip under a passphrase, which the verifier beside it opens."
        start={start}
        rest={{ resident: resident.id, request: row.id }}
      />
      <div>
        <Button onClick={onDone}>Close</Button>
      </div>
    </div>
  );
}
