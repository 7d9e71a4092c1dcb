import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { wishInWords } from '../../db/people/model.ts';
import { type Comparison, compared, type ReviewRow, reviewTypes } from '../../db/reviews/model.ts';
import type { ElementRow } from '../../db/support-plan/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { Table } from '../look/tables/Table.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { ChangeList } from '../support-plan/Changes.tsx';
import { Order } from '../support-plan/PlanHistory.tsx';
import type { ReviewProps } from './review.ts';
import styles from './reviews.module.css';

type ComparedProps = ReviewProps & { all: readonly ReviewRow[]; onNext: () => void };

/** What changed since the review before, which preference changed it, and what the person said then and says now. */
export function Compared({ all, onNext, ...given }: ComparedProps) {
  const { resident, people, plan, row, writes } = given;
  const found = compared(all, row, plan);
  const { before, changes, ranking } = found;
  const name = resident.preferredName;
  return (
    <>
      <p>
        {before
          ? `Set beside the one before it: “${reviewTypes[before.type]}”, signed ${shortDateOf(before)}.`
          : 'This is the first, so there is nothing to set it beside. What it has changed stands here.'}
        {row.signed && ` The next is due by ${shortDateInWords(row.signed.nextOn)}.`}
      </p>
      <section className="ow-stack" aria-labelledby="compared-changes">
        <h3 id="compared-changes">From a preference to what we changed</h3>
        {changes.length === 0 && <p className="ow-note">Nothing in the plan was worded anew in this time.</p>}
        <ChangeList about={resident.id} changes={changes} people={people} />
        <Parts label="New in the plan" parts={found.begun} />
        <Parts label="No longer in the plan" parts={found.ended} />
      </section>
      <section className="ow-stack" aria-labelledby="compared-said">
        <h3 id="compared-said">What {name} said or showed, then and now</h3>
        <Said {...given} found={found} />
      </section>
      {ranking.now && (
        <section className="ow-stack" aria-labelledby="compared-order">
          <h3 id="compared-order">What matters most, then and now</h3>
          <Order
            resident={resident}
            people={people}
            row={ranking.now}
            before={ranking.was === ranking.now ? undefined : ranking.was}
          />
          {ranking.was === ranking.now && <p className="ow-note">{name} has not laid the cards again since.</p>}
        </section>
      )}
      <section className="ow-stack" aria-labelledby="compared-people">
        <h3 id="compared-people">Whom {name} wants involved, then and now</h3>
        <Wishes {...given} found={found} />
      </section>
      {writes && (
        <div>
          <Button variant="filled" rightSection={<IconArrowRight size={22} aria-hidden />} onClick={onNext}>
            Next: sign
          </Button>
        </div>
      )}
    </>
  );
}

const shortDateOf = ({ signed }: ReviewRow) => (signed ? happenedNearby(signed.at) : '');

function Parts({ label, parts }: { label: string; parts: readonly ElementRow[] }) {
  if (parts.length === 0) return null;
  return (
    <p>
      {label}:{' '}
      {parts.map(({ id, wording }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <b dir="auto">{wording.title}</b>
        </span>
      ))}
      .
    </p>
  );
}

type TableProps = ReviewProps & { found: Comparison };

/** Two columns of the person's own words, in the order of the points. Where one is empty, that is said. */
function Said({ resident, people, found: { said, before } }: TableProps) {
  if (said.length === 0) return <p className="ow-note">Nothing in their own words stands in the points yet.</p>;
  const cell = (views: Comparison['said'][number]['now'], nothing: string) =>
    views.length === 0 ? (
      <td>
        <p className={styles.nothing}>{nothing}</p>
      </td>
    ) : (
      <td data-column="person">
        {views.map(({ view, words }) => (
          <VoiceCard key={view} {...voiceOf(words, people.names)} size="small" />
        ))}
      </td>
    );
  return (
    <Table
      name={`Then and now, ${resident.preferredName}`}
      from="reviews.list"
      about={resident.id}
      className={styles.then ?? ''}
    >
      <thead>
        <tr>
          <th scope="col">Point</th>
          {before && <th scope="col">Then, {shortDateOf(before)}</th>}
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {said.map(({ key, title, was, now }) => (
          <tr key={key}>
            <th scope="row" dir="auto">
              {title}
            </th>
            {before && cell(was, 'Nothing from then.')}
            {cell(now, 'Nothing now.')}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Whom the person wanted in what, then and now; a wish that moved is marked with a word. */
function Wishes({ resident, people, found: { involved, before } }: TableProps) {
  if (involved.length === 0) return <p className="ow-note">Nobody is listed under People yet.</p>;
  return (
    <Table
      name={`Who was wanted then and now, ${resident.preferredName}`}
      from="reviews.list"
      about={resident.id}
      className={styles.then ?? ''}
    >
      <thead>
        <tr>
          <th scope="col">Who</th>
          {before && <th scope="col">Then</th>}
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {involved.map(({ person, was, now }) => {
          const { name, relation } = people.names.person(person);
          const moved = before !== null && (was === null || now === null || wishInWords(was) !== wishInWords(now));
          return (
            <tr key={person}>
              <th scope="row">
                <bdi>{name}</bdi>, {relation}
              </th>
              {before && <td>{was ? wishInWords(was) : 'Not listed then'}</td>}
              <td>
                {moved && <b>Changed. </b>}
                {now ? wishInWords(now) : 'No longer listed'}
                {now?.askedOn && <span className="ow-note"> asked {shortDateInWords(now.askedOn)}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
