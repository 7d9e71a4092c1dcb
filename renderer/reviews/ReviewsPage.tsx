import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { isOpen, type ReviewRow, type ReviewType, reviewTypeNames, reviewTypes } from '../../db/reviews/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { happenedNearby, onDay, today } from '../look/when.ts';
import { OneReview } from './OneReview.tsx';
import { standsAt } from './review.ts';
import styles from './reviews.module.css';

interface ReviewsPageProps {
  resident: ResidentRow;
  plan: Plan;
  knownOn: string | null;
}

/** A person’s assessments and reviews: what is open, what was signed, and a new one from the home's templates. */
export function ReviewsPage({ resident, plan, knownOn }: ReviewsPageProps) {
  const people = usePeople(resident);
  const { mayWrite } = useMe();
  const asked = useAsk('reviews.list', { resident: resident.id, knownOn });
  const [open, setOpen] = useState<EntryId | null>(null);
  const writes = mayWrite && knownOn === null;
  return (
    <Asking asked={asked} what="the assessments and reviews">
      {(rows) => {
        const row = rows.find(({ id }) => id === open);
        if (row)
          return (
            <OneReview
              key={row.id}
              {...{ resident, people, plan, row, all: rows }}
              writes={writes && isOpen(row)}
              mayMove={writes}
              onLeave={() => setOpen(null)}
            />
          );
        return (
          <div className={styles.page}>
            <h2>Assessments and reviews</h2>
            <p className={styles.lead}>
              Each point asks <bdi>{resident.preferredName}</bdi> first, in a way that works, then family or an
              advocate, then staff; and says what came of it. It may take several days: whatever is written is kept.
            </p>
            {rows.length === 0 && (
              <p className="ow-note">
                {knownOn === null
                  ? `Nothing has been talked through with ${resident.preferredName} from a template yet.`
                  : 'Nothing had been talked through from a template then.'}
              </p>
            )}
            {rows.length > 0 && (
              <ul aria-label="Assessments and reviews" className={styles.list}>
                {rows.map((each) => (
                  <li key={each.id}>
                    <Line row={each} people={people} onOpen={() => setOpen(each.id)} />
                  </li>
                ))}
              </ul>
            )}
            {writes && <Begin resident={resident} rows={rows} onBegun={setOpen} />}
          </div>
        );
      }}
    </Asking>
  );
}

function Line({ row, people, onOpen }: { row: ReviewRow; people: People; onOpen: () => void }) {
  return (
    <UnstyledButton className={styles.line} onClick={onOpen} data-open={isOpen(row) || undefined}>
      <span>
        <b>{reviewTypes[row.type]}</b>
        <span className="ow-note">
          Begun {happenedNearby(row.at)} by {people.names.staff(row.by)}
        </span>
      </span>
      <span className={styles.stands}>{standsAt(row, people)}</span>
      <IconChevronRight size={24} aria-hidden />
    </UnstyledButton>
  );
}

interface BeginProps {
  resident: ResidentRow;
  rows: readonly ReviewRow[];
  onBegun: (review: EntryId) => void;
}

/** Begins one with the home's template as it is today; of each kind one at a time. */
function Begin({ resident, rows, onBegun }: BeginProps) {
  const begin = useTell('reviews.begin');
  const open = new Set(rows.filter(isOpen).map(({ type }) => type));
  // What comes next is offered first: an assessment for whoever has none, then the first month, then the regular one.
  const had = new Set(rows.filter(({ signed }) => signed).map(({ type }) => type));
  const next: ReviewType = !had.has('admission')
    ? 'admission'
    : !had.has('first-month') && !had.has('review')
      ? 'first-month'
      : 'review';
  const [type, setType] = useState<ReviewType>(next);
  return (
    <section className={styles.begin} aria-label="Begin a new one">
      <Keys legend="Begin a new one" columns={4}>
        {reviewTypeNames.map((each) => (
          <Key
            key={each}
            label={reviewTypes[each]}
            pressed={type === each}
            disabled={open.has(each)}
            onPress={() => setType(each)}
          />
        ))}
      </Keys>
      {open.has(type) && <p className="ow-note">One of these is open already: go on with it above.</p>}
      <FormError error={begin.error} />
      <div>
        <Button
          variant={rows.length === 0 ? 'filled' : 'default'}
          disabled={open.has(type) || begin.isPending}
          onClick={() =>
            begin.mutate(
              { resident: resident.id, at: onDay(today()), type },
              { onSuccess: ({ review }) => onBegun(review) },
            )
          }
        >
          Sit down with {resident.preferredName}
        </Button>
      </div>
    </section>
  );
}
