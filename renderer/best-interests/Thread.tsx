import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { StepName } from '../../db/best-interests/model.ts';
import type { DecisionId } from '../../db/capacity/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  dateInWords,
  type Happened,
  happenedInWords,
  shortDateInWords,
  timeInWords,
  writtenLater,
} from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { VoicesPicture } from '../heard/VoicesPicture.tsx';
import { AsKnown } from '../look/fields/AsKnown.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { UnwiseTag } from './capacity/UnwiseTag.tsx';
import type { Whole } from './DecisionDocument.tsx';
import { usePeople } from './form/usePeople.ts';
import styles from './thread.module.css';

/** One decision from trigger to review, as an inspector scrolls it: when, what was done, the person at that moment, the entry. */
interface ThreadProps {
  resident: ResidentRow;
  decision: DecisionId;
  /** Goes to the step where an entry was written. */
  onStep: (step: StepName) => void;
}
export function Thread({ resident, decision, onStep }: ThreadProps) {
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const people = usePeople(resident);
  const asked = useAsk('decisions.get', { resident: resident.id, decision, knownOn });
  return (
    <>
      <AsKnown on={knownOn} onChange={setKnownOn} />
      <Asking asked={asked} what="this decision">
        {(whole) => <ThreadPage whole={whole} resident={resident} onStep={onStep} />}
      </Asking>
      {knownOn === null && (
        <VoicesPicture
          resident={resident}
          people={people}
          about={{ type: 'decision', id: decision }}
          title="Whose voices are in it"
        />
      )}
    </>
  );
}

type PageProps = Pick<ThreadProps, 'resident' | 'onStep'> & { whole: Whole };
function ThreadPage({ whole, resident, onStep }: PageProps) {
  return (
    <section>
      <h2>{whole.question}</h2>
      <p className="ow-note">
        {whole.whose}.{' '}
        {whole.status === 'draft' ? 'Not signed yet' : whole.status.charAt(0).toUpperCase() + whole.status.slice(1)}.
        {whole.reviewOn && ` Review by ${dateInWords(whole.reviewOn)}.`}{' '}
        {whole.thread.length === 1 ? 'One entry' : `${whole.thread.length} entries`}.
      </p>
      {whole.unwise && <UnwiseTag />}
      <div className={styles.heads} aria-hidden>
        <span>When</span>
        <span />
        <span>What was done, and by whom</span>
        <span>{resident.preferredName}, at that moment</span>
        <span>Entry</span>
      </div>
      <ol className={styles.thread}>
        {whole.thread.map((line) => (
          <Line key={line.entryId} line={line} name={resident.preferredName} onStep={onStep} />
        ))}
        {whole.reviewOn && whole.reviews.length === 0 && (
          <li data-to-come>
            <span className={styles.when}>{shortDateInWords(whole.reviewOn)}</span>
            <i aria-hidden />
            <div>
              <h3>Review: did it hold for {resident.preferredName}?</h3>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

function Line({ line, name, onStep }: { line: Whole['thread'][number]; name: string; onStep: PageProps['onStep'] }) {
  const { at, title, what, by, big, person, gap, superseded, entrySeq, recordedAt } = line;
  const late = writtenLater(at, recordedAt);
  return (
    <li data-big={big || undefined} data-gone={superseded || undefined}>
      <When at={at} />
      <i aria-hidden />
      <div>
        <h3>{superseded ? <s>{title}</s> : title}</h3>
        {what && <p>{superseded ? <s>{what}</s> : what}</p>}
        <p className="ow-note">
          {by}
          {late && `, ${late}`}
          {superseded && ', a later entry took its place'}
        </p>
      </div>
      <div>
        {person ? (
          <VoiceCard
            voice={person.mode}
            person={name}
            words={person.words}
            language={person.language}
            caption="at this step"
            size="small"
            struck={superseded}
          />
        ) : (
          gap && <p className={styles.gap}>{gap}</p>
        )}
      </div>
      <UnstyledButton
        className={styles.entry}
        onClick={() => onStep(line.step)}
        aria-label={`Entry ${entrySeq}: where it was written`}
      >
        {entrySeq}
      </UnstyledButton>
    </li>
  );
}

/** The date, and below it the day of the week and the time where they are known. */
function When({ at }: { at: Happened }) {
  const known = 'day' in at ? at.day : 'instant' in at ? at.instant : null;
  if (known === null) return <span className={styles.when}>{happenedInWords(at)}</span>;
  const weekday = dateInWords(known).split(' ')[0] ?? '';
  const time = 'instant' in at ? timeInWords(at.instant) : 'part' in at ? at.part : '';
  return (
    <span className={styles.when}>
      {shortDateInWords(known)}
      <span>{time ? `${weekday}, ${time}` : weekday}</span>
    </span>
  );
}
