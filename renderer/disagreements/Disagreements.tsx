import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DecisionId } from '../../db/capacity/model.ts';
import { type DisagreementRow, type Position, rungs } from '../../db/disagreements/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { isPersonsChannel } from '../../db/voices/model.ts';
import { useAsk } from '../api.ts';
import { LawMargin } from '../best-interests/form/LawMargin.tsx';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { CloseForm, MoveForm } from './LadderForms.tsx';
import { OpenForm } from './OpenForm.tsx';
import { PositionForm } from './PositionForm.tsx';

interface DisagreementsProps {
  resident: ResidentRow;
  people: People;
  rows: readonly DisagreementRow[];
  /** The decision that it is about; null where it is about none. */
  decision: DecisionId | null;
}

/** Who disagrees, side by side, the person's own objection first; what is done about it, and what holds meanwhile. */
export function Disagreements({ resident, people, rows, decision }: DisagreementsProps) {
  const [opening, setOpening] = useState(false);
  const { mayWrite } = useMe();
  return (
    <section className={styles.register} aria-labelledby="disagreements-title">
      <h3 id="disagreements-title">Disagreements</h3>
      <LawMargin refs={['ladder']}>
        <p>
          {rows.length === 0 && 'No disagreement is written down. '}
          What <bdi>{resident.preferredName}</bdi> shows against something counts as one, as much as anybody else’s.
        </p>
        {mayWrite && !opening && (
          <div className="ow-row">
            <Button onClick={() => setOpening(true)}>Write down a disagreement</Button>
          </div>
        )}
      </LawMargin>
      {opening && <OpenForm resident={resident} people={people} decision={decision} onDone={() => setOpening(false)} />}
      {rows.length > 0 && (
        <ul aria-label="Disagreements">
          {rows.map((row) => (
            <li key={row.id}>
              <DisagreementCard resident={resident} people={people} row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type CardProps = Omit<DisagreementsProps, 'rows' | 'decision'> & { row: DisagreementRow };

function DisagreementCard({ resident, people, row }: CardProps) {
  const { closed } = row;
  return (
    <article className={styles.thing} data-over={closed ? true : undefined} aria-label={row.about.matter}>
      <h3 dir="auto">{row.about.matter}</h3>
      <p className="ow-note">
        Written down {happenedNearby(row.at)} by {people.names.staff(row.by)}.{' '}
        {closed && (
          <b>
            Closed {happenedNearby(closed.at)}: {closed.how}.
          </b>
        )}
      </p>
      {closed && <p dir="auto">{closed.what}</p>}
      <Sides resident={resident} people={people} row={row} />
      <ol className={styles.ladder} aria-label="What is done about it">
        {row.ladder.map(({ entryId, at, ladder }, index) => (
          <li key={entryId}>
            <b>{rungs[ladder.rung]}</b>
            <span dir="auto">{ladder.what}</span>
            <span>
              {index === row.ladder.length - 1 && !closed ? 'By' : 'It was to be done by'} {shortDateInWords(ladder.by)}
              ; written {happenedNearby(at)}.
            </span>
            <span dir="auto">
              Meanwhile: {ladder.meanwhile} <span className="ow-note">On what ground: {ladder.ground}</span>
            </span>
          </li>
        ))}
      </ol>
      <CardActs resident={resident} people={people} row={row} />
    </article>
  );
}

/** The sides next to each other: what the person said or showed first, then the rest as they were written down. */
function Sides({ resident, people, row }: CardProps) {
  const views = useAsk('voices.list', { resident: resident.id }).data ?? [];
  const viewOf = (position: Position) =>
    position.type === 'view' ? views.find(({ voice }) => voice === position.view) : undefined;
  const own = (position: Position) => {
    const view = viewOf(position);
    return view && isPersonsChannel(view.words.voice) ? 0 : 1;
  };
  const sorted = row.positions.toSorted((a, b) => own(a.position) - own(b.position));
  return (
    <div className={styles.sides}>
      {sorted.map(({ entryId, position }, index) => {
        const view = viewOf(position);
        const key = `${entryId} ${index}`;
        if (view) return <VoiceCard key={key} {...voiceOf(view.words, people.names)} size="small" />;
        if (position.type === 'view')
          return (
            <p key={key} className="ow-note">
              A view that has since been taken away.
            </p>
          );
        return (
          <div key={key} className={styles.side} data-family={position.who.type === 'person' || undefined}>
            <b>{people.nameOf(position.who)}</b>
            <span dir="auto">{position.says}</span>
          </div>
        );
      })}
    </div>
  );
}

function CardActs({ resident, people, row }: CardProps) {
  const [open, setOpen] = useState<'side' | 'move' | 'close' | null>(null);
  const { mayWrite, isSenior } = useMe();
  if (!mayWrite) return null;
  const wrong = <NotTheirs resident={resident} what="disagreement" entry={row.id} />;
  if (row.closed) return <div className={styles.acts}>{wrong}</div>;
  const given = { resident, row, onDone: () => setOpen(null) };
  if (open === 'side') return <PositionForm {...given} people={people} />;
  if (open === 'move') return <MoveForm {...given} />;
  if (open === 'close') return <CloseForm {...given} />;
  return (
    <div className={styles.acts}>
      {isSenior && <Button onClick={() => setOpen('move')}>Next step</Button>}
      <Button variant="subtle" onClick={() => setOpen('side')}>
        Add a side
      </Button>
      {isSenior && (
        <Button variant="subtle" onClick={() => setOpen('close')}>
          Close it
        </Button>
      )}
      {wrong}
    </div>
  );
}
