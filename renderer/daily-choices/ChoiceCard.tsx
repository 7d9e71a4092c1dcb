import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  answerInWords,
  certaintyInWords,
  type DailyChoiceRow,
  domainInWords,
  guideInWords,
  howOfferedInWords,
  isOwed,
  type Outcome,
  offeredInWords,
  outcomeInWords,
  ownWordsOf,
  reactionInWords,
} from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type Happened, timeInWords, writtenLater } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { type Flagged, RecordFlags } from '../dismissals/RecordFlags.tsx';
import { useMe } from '../home/useMe.tsx';
import { capital } from '../look/pronouns.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import styles from './DailyChoices.module.css';
import { DeliverLater } from './DeliverLater.tsx';
import { WithdrawChoice } from './WithdrawChoice.tsx';

interface ChoiceCardProps {
  resident: ResidentRow;
  row: DailyChoiceRow;
  /** What a reader would ask about it. */
  flagged?: Flagged | undefined;
  onOfferAgain?: (row: DailyChoiceRow) => void;
}

/** One choice: when, what the person said or showed, what was offered and came of it, and staff's reading apart. */
export function ChoiceCard({ resident, row, flagged, onOfferAgain }: ChoiceCardProps) {
  const { choice, withdrawn } = row;
  const struck = withdrawn !== null;
  const answer = answerInWords(choice);
  const late = writtenLater(row.at, row.recordedAt);
  return (
    <article
      className={styles.choice}
      data-withdrawn={struck || undefined}
      aria-label={`${domainInWords[choice.domain]}, ${answer}`}
    >
      <p>
        <time>{clockOf(row.at)}</time>
        <br />
        {domainInWords[choice.domain]}
      </p>
      <Own resident={resident} row={row} struck={struck} />
      <div className={styles.facts}>
        <p>{struck ? <s>{answer}</s> : <b>{answer}</b>}</p>
        <p>
          Offered: <bdi>{offeredInWords(choice.offered)}</bdi>
          {howOfferedInWords(choice) && `, ${howOfferedInWords(choice)}`}
        </p>
        <SuggestedBy resident={resident} row={row} />
        <CameOfIt row={row} />
        {choice.matter && <p className="ow-note">Asked about: {choice.matter.words}</p>}
        {choice.offeredBefore && <p className="ow-note">Asked again: it had been offered before.</p>}
        {choice.askAgain && !struck && <p className="ow-note">To be asked again later.</p>}
        {row.note && <p className="ow-note">Note: {row.note}</p>}
        {late && <p className="ow-note">{capital(late)}.</p>}
        {withdrawn && <p className="ow-note">Withdrawn. {withdrawn.reason ?? 'A slip, mended at once.'}</p>}
        <RecordFlags resident={resident.id} flagged={flagged} />
      </div>
      {onOfferAgain && !struck && <Actions resident={resident} row={row} onOfferAgain={onOfferAgain} />}
    </article>
  );
}

function Own({ resident, row, struck }: Pick<ChoiceCardProps, 'resident' | 'row'> & { struck: boolean }) {
  const own = ownWordsOf(row.seen, row.words);
  const name = useStaffName();
  if (!own) {
    return <p className="ow-note">Nothing could be seen or heard. Seen by {name(row.seen.observer)}.</p>;
  }
  const { reading } = row.choice;
  const sure = reading ? certaintyInWords[reading.certainty].toLowerCase() : '';
  return (
    <div className={styles.form} style={{ gap: 6 }}>
      <VoiceCard
        voice={own.mode}
        person={resident.preferredName}
        words={own.words}
        language={own.mode === 'said' ? (row.words?.language ?? null) : null}
        caption={`${own.mode === 'said' ? 'to' : 'seen by'} ${name(row.seen.observer)}`}
        size="small"
        struck={struck}
      />
      {reading && (
        <p className="ow-note">
          {name(row.seen.observer)}
          {reading.meaning ? `, not ${resident.preferredName}: ${reading.meaning} (${sure})` : `: ${sure}`}
        </p>
      )}
    </div>
  );
}

/** Which of what was offered somebody else had suggested: their idea, the person's answer. */
function SuggestedBy({ resident, row }: Pick<ChoiceCardProps, 'resident' | 'row'>) {
  const theirs = row.choice.offered.filter(({ suggestedIn }) => suggestedIn !== null);
  const enabled = theirs.length > 0;
  const suggested = useAsk('suggestions.list', { resident: resident.id }, { enabled });
  const people = useAsk('people.list', { resident: resident.id }, { enabled });
  return theirs.map(({ label, suggestedIn }) => {
    const words = suggested.data?.find(({ id }) => id === suggestedIn)?.words;
    const who = people.data?.find(({ id }) => id === words?.person)?.name ?? 'family or a friend';
    return (
      <p key={label} className="ow-note">
        <bdi>{label}</bdi> was suggested by <bdi>{who}</bdi>.
      </p>
    );
  });
}

function CameOfIt({ row: { choice, later } }: { row: DailyChoiceRow }) {
  const { answer, delivery } = choice;
  const reaction = delivery.reaction;
  return (
    <>
      {answer.type === 'no-choice-seen' && (
        <p>
          Tried: {answer.tried} Went by: {[guideInWords[answer.guide.by], answer.guide.what].filter(Boolean).join(', ')}
          . Did: {answer.did}
        </p>
      )}
      <p>
        {cameOf(delivery.outcome)}
        {reaction && `. ${[reactionInWords[reaction.seen], reaction.text].filter(Boolean).join(': ')}`}
      </p>
      {later.map(({ entry, at, delivery: { outcome } }) => (
        <p key={entry}>
          {cameOf(outcome)}, {happenedNearby(at)}
        </p>
      ))}
    </>
  );
}

// On screen "today" holds; on paper the date is written out.
const cameOf = (outcome: Outcome) =>
  outcome.type === 'later' ? `Promised for ${happenedNearby(outcome.due)}` : outcomeInWords(outcome);

function Actions({ resident, row, onOfferAgain }: Required<Omit<ChoiceCardProps, 'flagged'>>) {
  const [open, setOpen] = useState<'deliver' | 'withdraw' | 'wrong person' | null>(null);
  const close = () => setOpen(null);
  const { id } = useMe();
  return (
    <div className={styles.actions}>
      {isOwed(row) && (
        <Button variant="filled" onClick={() => setOpen('deliver')}>
          Delivered?
        </Button>
      )}
      <Button onClick={() => onOfferAgain(row)}>Offer again</Button>
      <Button variant="subtle" onClick={() => setOpen('withdraw')}>
        Not right?
      </Button>
      <Button variant="subtle" onClick={() => setOpen('wrong person')}>
        Not {resident.preferredName}?
      </Button>
      {open === 'deliver' && <DeliverLater resident={resident} row={row} onClose={close} />}
      {open === 'withdraw' && <WithdrawChoice resident={resident} row={row} me={id} onClose={close} />}
      {open === 'wrong person' && (
        <WrongPerson resident={resident} what="daily-choice" entry={row.id} onClose={close} />
      )}
    </div>
  );
}

/** The name of a member of staff by id. */
export function useStaffName() {
  const staff = useAsk('staff.names', {});
  return (id: string) => staff.data?.find((each) => each.id === id)?.name ?? 'staff';
}

function clockOf(when: Happened): string {
  switch (when.precision) {
    case 'minute':
      return timeInWords(when.instant);
    case 'about':
      return `About ${timeInWords(when.instant)}`;
    case 'part-of-day':
      return capital(when.part);
    default:
      return 'In the day';
  }
}
