import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formMissing, type PaperRow, paperKinds, stillStands } from '../../db/authority/model.ts';
import { law } from '../../db/law/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Photograph } from '../look/frame/Photograph.tsx';
import { happenedNearby } from '../look/when.ts';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { EndPaper, LoseHolder, SeePaper, VerifyPaper } from './PaperActs.tsx';
import { PaperForm } from './PaperForm.tsx';

interface PaperCardProps {
  resident: ResidentRow;
  people: People;
  row: PaperRow;
}
type Open = 'see' | 'verify' | 'lost' | 'end' | 'right' | 'wrong person' | null;

/** One power or paper: what it says and gives on the left, how far it has been checked on the right. */
export function PaperCard({ resident, people, row }: PaperCardProps) {
  const { paper } = row;
  const kind = paperKinds[paper.type];
  return (
    <article className={styles.thing} data-over={!stillStands(row) || undefined} aria-label={kind.words}>
      <div className={styles.body}>
        <div>
          <h3>{stillStands(row) ? kind.words : <s>{kind.words}</s>}</h3>
          <p className="ow-note">
            <b>{law[kind.law].cite}</b> {kind.gives}
          </p>
          <Says row={row} people={people} />
        </div>
        <div>
          <Way row={row} people={people} />
          {row.seen?.scan && (
            <Photograph
              photo={row.seen.scan}
              alt={`The ${kind.words.toLowerCase()}, as it was seen`}
              width={160}
              height={200}
            />
          )}
        </div>
      </div>
      <FormOfIt row={row} />
      <Acts resident={resident} people={people} row={row} />
      {row.before.length > 0 && (
        <p className="ow-note">
          Put right{' '}
          {row.before
            .map(
              ({ recordedAt, by, reason }) => `${shortDateInWords(recordedAt)} by ${people.names.staff(by)}: ${reason}`,
            )
            .join('; ')}
        </p>
      )}
    </article>
  );
}

function Says({ row: { paper }, people }: Pick<PaperCardProps, 'row' | 'people'>) {
  const nameOf = (id: string) => {
    const { name, relation } = people.names.person(id);
    return relation ? `${name}, ${relation}` : name;
  };
  const facts: [string, ReactNode][] = [
    [
      'Held by',
      paper.holders
        .map(({ person, replacement }) => `${nameOf(person)}${replacement ? ' (replacement)' : ''}`)
        .join('; '),
    ],
    ['They act', paper.act],
    [paper.type === 'adrt' ? 'Refuses' : 'Covers', paper.covers],
    ['Restrictions', paper.restrictions],
    ['Preferences', paper.preferences],
    ['Life-sustaining treatment', paper.type === 'lpa-health-welfare' ? lifeSustaining[paper.lifeSustaining] : null],
    ['Registered', paper.registered === 'not known' ? null : paper.registered],
    ['Reference', paper.reference],
    [
      'Runs',
      [
        paper.startsOn && `from ${shortDateInWords(paper.startsOn)}`,
        paper.endsOn && `to ${shortDateInWords(paper.endsOn)}`,
      ]
        .filter(Boolean)
        .join(' '),
    ],
    ['Kept', paper.heldWhere],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
const lifeSustaining = {
  yes: 'the power says so, in so many words',
  no: 'not covered',
  'not known': 'not known yet',
};

/** Claimed, seen, checked, ended: what was done, by whom and when; what was not yet is said. */
function Way({ row, people }: Pick<PaperCardProps, 'row' | 'people'>) {
  const { paper, seen, verified, ended, state } = row;
  const by = (id: string) => people.names.staff(id);
  return (
    <ol className={styles.way} aria-label="How far it has been checked">
      <Stage done>
        Written down {happenedNearby(row.at)} by {by(row.by)}
        {paper.claimedBy ? `, as ${people.nameOf(paper.claimedBy)} said` : ''}
      </Stage>
      {seen ? (
        <Stage done>
          Seen {happenedNearby(seen.at)} by {by(seen.by)}: {seen.how}
          {seen.note ? `. ${seen.note}` : ''}
        </Stage>
      ) : (
        <Stage>Nobody here has seen it</Stage>
      )}
      {verified ? (
        <Stage done>
          Checked {happenedNearby(verified.at)} by {by(verified.by)} against {verified.against}: {verified.found}
          {verified.againOn ? ` Again by ${shortDateInWords(verified.againOn)}.` : ''}
        </Stage>
      ) : (
        <Stage>Not checked against its source</Stage>
      )}
      {row.lost.map((each) => (
        <Stage key={each.entryId} done>
          {people.names.person(each.person).name} can no longer act, {happenedNearby(each.at)}: {each.how}.{' '}
          {each.reason}
        </Stage>
      ))}
      {ended && (
        <Stage done>
          Ended {happenedNearby(ended.at)}: {ended.how}. {ended.reason}
        </Stage>
      )}
      {!ended && state === 'expired' && paper.endsOn && <Stage done>Ran out {shortDateInWords(paper.endsOn)}</Stage>}
    </ol>
  );
}
function Stage({ done = false, children }: { done?: boolean; children: ReactNode }) {
  const Icon = done ? IconCircleCheck : IconCircle;
  return (
    <li data-open={!done || undefined}>
      <Icon size={20} aria-hidden />
      <span>{children}</span>
    </li>
  );
}

function FormOfIt({ row }: { row: PaperRow }) {
  const missing = formMissing(row.paper);
  if (missing.length === 0 || !stillStands(row)) return null;
  return (
    <p className="ow-note">
      <b>{law['s25-6'].cite}</b> For life-sustaining treatment nobody has written down yet that{' '}
      {missing.join('; that ')}.
    </p>
  );
}

function Acts({ resident, people, row }: PaperCardProps) {
  const [open, setOpen] = useState<Open>(null);
  const { mayWrite, isSenior } = useMe();
  const close = () => setOpen(null);
  if (!mayWrite || row.ended) return null;
  const given = { resident, row, onDone: close };
  if (open === 'see') return <SeePaper {...given} />;
  if (open === 'verify') return <VerifyPaper {...given} />;
  if (open === 'lost') return <LoseHolder {...given} people={people} />;
  if (open === 'end') return <EndPaper {...given} />;
  if (open === 'right') return <PaperForm {...given} people={people} />;
  return (
    <div className={styles.acts}>
      <Button onClick={() => setOpen('see')}>{row.seen ? 'Seen again' : 'Somebody has seen it'}</Button>
      {isSenior && row.seen && (
        <Button onClick={() => setOpen('verify')}>{row.verified ? 'Checked again' : 'It was checked'}</Button>
      )}
      {isSenior && (
        <Button variant="subtle" onClick={() => setOpen('right')}>
          Put right what it says
        </Button>
      )}
      {isSenior && (
        <Button variant="subtle" onClick={() => setOpen('end')}>
          It stands no more
        </Button>
      )}
      {isSenior && row.paper.holders.length > row.lost.length && (
        <Button variant="subtle" onClick={() => setOpen('lost')}>
          One of them can no longer act
        </Button>
      )}
      <Button variant="subtle" onClick={() => setOpen('wrong person')}>
        Not {resident.preferredName}?
      </Button>
      {open === 'wrong person' && <WrongPerson resident={resident} what="paper" entry={row.id} onClose={close} />}
    </div>
  );
}
