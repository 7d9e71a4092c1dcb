import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ReviewRow, reviewTypes } from '../../db/reviews/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import { useTop } from '../best-interests/useTop.ts';
import { type Step, StepRail } from '../look/steps/StepRail.tsx';
import { NotTheirs } from '../wrong-person/NotTheirs.tsx';
import { Compared } from './Compared.tsx';
import { PointPage } from './PointPage.tsx';
import { type ReviewProps, standsAt } from './review.ts';
import styles from './reviews.module.css';
import { SignPage } from './SignPage.tsx';

type OneReviewProps = ReviewProps & {
  all: readonly ReviewRow[];
  /** Whether it may be said to be another person's: signed ones too, but on no page that was turned back. */
  mayMove: boolean;
  onLeave: () => void;
};

const COMPARE = 'compare';
const SIGN = 'sign';

/** One assessment or review as a document of points: where one is, what is answered, what changed, and the signature. */
export function OneReview({ all, mayMove, onLeave, ...given }: OneReviewProps) {
  const { row, people } = given;
  const { points } = row;
  const missing = (key: string) => row.lacks.some(({ point }) => point === key);
  const [at, go] = useState<string>(row.signed ? COMPARE : (points.find(({ key }) => missing(key))?.key ?? SIGN));
  const top = useTop(at);
  const point = points.find(({ key }) => key === at);
  const place = points.findIndex(({ key }) => key === at);
  const steps: Step[] = [
    ...points.map(({ key, title }) => ({ id: key, title, state: stateOf(key, at, !missing(key)) })),
    { id: COMPARE, title: 'What changed', state: stateOf(COMPARE, at, row.signed !== null) },
    { id: SIGN, title: 'Sign', state: stateOf(SIGN, at, row.signed !== null) },
  ];
  return (
    <div className={styles.review}>
      <div className={styles.head}>
        <p>
          <b>{reviewTypes[row.type]}.</b> {standsAt(row, people)}{' '}
          <span className="ow-note">
            {row.template.version === 0
              ? `From the template as it came, ${shortDateInWords(row.template.shippedOn)}.`
              : `From our version ${row.template.version} of the template.`}
          </span>
        </p>
        <div className="ow-row">
          {mayMove && <NotTheirs resident={given.resident} what="review" entry={row.id} onMoved={onLeave} />}
          <Button onClick={onLeave}>All reviews</Button>
        </div>
      </div>
      <div className={styles.document}>
        <div className={styles.rail}>
          <StepRail steps={steps} onGo={go} label="Points of this review" />
        </div>
        <section aria-labelledby="review-point" className={styles.step}>
          <h2 id="review-point" tabIndex={-1} ref={top}>
            {point ? `${place + 1}. ${point.title}` : at === COMPARE ? 'What changed' : 'Sign'}
          </h2>
          {point && (
            <PointPage key={point.key} {...given} point={point} onNext={() => go(points[place + 1]?.key ?? COMPARE)} />
          )}
          {at === COMPARE && <Compared {...given} all={all} onNext={() => go(SIGN)} />}
          {at === SIGN && <SignPage {...given} go={go} />}
        </section>
      </div>
    </div>
  );
}

const stateOf = (id: string, at: string, done: boolean): Step['state'] => (id === at ? 'now' : done ? 'done' : 'next');
