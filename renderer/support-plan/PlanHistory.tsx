import { UnstyledButton } from '@mantine/core';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  changesSince,
  movesBetween,
  type Plan,
  type RankingRow,
  type ReviewRow,
  rankedInWords,
} from '../../db/support-plan/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { type EntryId, entryId } from '../../db/words/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { VoicesPicture } from '../heard/VoicesPicture.tsx';
import { useMe } from '../home/useMe.tsx';
import { Photograph } from '../look/frame/Photograph.tsx';
import { capital } from '../look/pronouns.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { ChangeList } from './Changes.tsx';
import styles from './support-plan.module.css';
import { TalkedAbout } from './TalkedAbout.tsx';

interface PlanHistoryProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  /** Whether the plan is shown as it stands: the picture of voices knows no earlier day. */
  now: boolean;
  onOpen: (element: EntryId) => void;
}

/** What mattered most and how that moved, what changed because of what, the meetings, and what has ended. */
export function PlanHistory({ resident, people, plan, now, onOpen }: PlanHistoryProps) {
  const { rankings, reviews } = plan;
  const changes = changesSince(plan);
  const ended = plan.elements.filter((row) => row.ended);
  const { mayWrite, isSenior } = useMe();
  const wrongs = mayWrite && now;
  return (
    <div className={styles.history}>
      {now && (
        <VoicesPicture resident={resident} people={people} about={{ type: 'plan' }} title="Whose voices are in it" />
      )}
      {rankings[0] && (
        <section className="ow-stack" aria-labelledby="plan-order">
          <h2 id="plan-order">What matters most to {resident.preferredName}</h2>
          <Order resident={resident} people={people} row={rankings[0]} before={rankings[1]} />
          {wrongs && isSenior && (
            <div className="ow-row">
              <NotTheirs resident={resident} what="ranking" entry={rankings[0].entryId} />
            </div>
          )}
        </section>
      )}
      {changes.length > 0 && (
        <section className="ow-stack" aria-labelledby="plan-changes">
          <h2 id="plan-changes">From a preference to what we changed</h2>
          <ChangeList about={resident.id} changes={changes} people={people} />
        </section>
      )}
      {reviews.length > 0 && (
        <section className="ow-stack" aria-labelledby="plan-reviews">
          <h2 id="plan-reviews">Looked at together</h2>
          {reviews.map((row) => (
            <div key={row.entryId} className="ow-stack">
              <Meeting resident={resident} people={people} row={row} />
              {wrongs && (
                <div className="ow-row">
                  <NotTheirs resident={resident} what="plan-meeting" entry={row.entryId} />
                </div>
              )}
            </div>
          ))}
        </section>
      )}
      {ended.length > 0 && (
        <section className="ow-stack" aria-labelledby="plan-ended">
          <h2 id="plan-ended">No longer in the plan</h2>
          <ul>
            {ended.map(({ id, wording, ended: over }) => (
              <li key={id}>
                <UnstyledButton className={styles.title} onClick={() => onOpen(entryId.parse(id))}>
                  <bdi>{wording.title}</bdi>
                </UnstyledButton>{' '}
                {over && `Ended ${happenedNearby(over.at)}: ${over.reason}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface OrderProps {
  resident: ResidentRow;
  people: People;
  row: RankingRow;
  before: RankingRow | undefined;
}

/** The person's own order, with the way each card moved since the time before. */
export function Order({ resident, people, row, before }: OrderProps) {
  const { ranking, words } = row;
  return (
    <>
      <p>
        {resident.preferredName} {rankedInWords[ranking.laidBy]}, {happenedNearby(row.at)}, beside{' '}
        {people.names.staff(ranking.observer)}.
      </p>
      <div className="ow-row">
        {ranking.photograph && (
          <Photograph photo={ranking.photograph} alt="The cards as they lay on the table" width={240} />
        )}
        <div className="ow-grow ow-stack">
          {words && <VoiceCard {...voiceOf(words, people.names)} size="small" />}
          {ranking.observed && <p dir="auto">{ranking.observed}</p>}
        </div>
      </div>
      <ol className={styles.order} aria-label={`What matters most, in ${resident.preferredName}’s order`}>
        {movesBetween(before?.ranking, ranking).map(({ element, title, moved }, place) => (
          <li key={element}>
            <b>
              {place + 1}. <bdi>{title}</bdi>
            </b>
            {before && <span className="ow-note">{movedInWords(moved)}</span>}
          </li>
        ))}
      </ol>
      {before && <p className="ow-note">Beside the order of {happenedNearby(before.at)}.</p>}
    </>
  );
}

function movedInWords(moved: number | null): string {
  if (moved === null) return 'Had no place then';
  if (moved === 0) return 'Where it was';
  const places = Math.abs(moved) === 1 ? 'one place' : `${Math.abs(moved)} places`;
  return moved > 0 ? `${capital(places)} higher` : `${capital(places)} lower`;
}

function Meeting({ resident, people, row }: { resident: ResidentRow; people: People; row: ReviewRow }) {
  const { review, person } = row;
  const name = resident.preferredName;
  return (
    <article className={styles.review} aria-label={`Looked at together ${happenedNearby(row.at)}`}>
      <h3>
        {capital(happenedNearby(row.at))}: {review.type}
      </h3>
      <p>
        {name}{' '}
        {
          {
            throughout: 'was there throughout',
            'part of it': 'was there for part of it',
            'not there': 'was not there',
          }[person.there]
        }
        . With {review.present.map(people.nameOf).join('; ') || 'nobody else'}; written down by{' '}
        {people.names.staff(row.by)}.
      </p>
      {person.words && <VoiceCard {...voiceOf(person.words, people.names)} size="small" />}
      {person.absent && (
        <p dir="auto">
          Why not there: {person.absent.why} Before: {person.absent.before} Afterwards: {person.absent.after}
        </p>
      )}
      <TalkedAbout resident={resident} people={people} talked={row.talked} />
      <dl className={styles.facts}>
        {[
          ['Where', review.where],
          ['What helped', review.help],
          ['Talked about', review.minutes],
          ['Read back', review.readBack ?? 'Not read back.'],
          ['Whom to involve', review.involvement],
          ['Again by', shortDateInWords(review.nextOn)],
        ].map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
