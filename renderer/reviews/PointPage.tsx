import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { headings, INVOLVEMENT, type PointRow, wayAtLevel, wayNames, ways } from '../../db/reviews/model.ts';
import { type Column, columns } from '../../db/support-plan/model.ts';
import { useAsk } from '../api.ts';
import { CameOf } from './CameOf.tsx';
import { HearForm, PlaceForm } from './HearForm.tsx';
import { Involved } from './Involved.tsx';
import type { PointProps } from './review.ts';
import styles from './reviews.module.css';
import { UnheardForm } from './UnheardForm.tsx';
import { VoiceColumn } from './VoiceColumn.tsx';

/** Which form stands open under the columns, and for whose voice. */
type Open = { form: 'hear' | 'place' | 'unheard'; part: Column } | null;

/** One point: the question to the person and how it is put, every voice in its column, and what came of it. */
export function PointPage({ onNext, ...given }: PointProps & { onNext: () => void }) {
  const { point, row, resident, writes } = given;
  const [open, setOpen] = useState<Open>(null);
  const answer = answerOf(given);
  const close = { onDone: () => setOpen(null) };
  const asks: Record<Column, string | null> = { person: null, family: point.family, staff: point.staff };
  return (
    <>
      <Question {...given} />
      {point.key === INVOLVEMENT && <Involved resident={resident} row={row} writes={writes} />}
      <div className={styles.columns}>
        {columns
          .filter((column) => column === 'person' || asks[column] !== null || hasAny(answer, column))
          .map((column) => (
            <VoiceColumn
              key={column}
              {...given}
              column={column}
              ask={asks[column]}
              answer={answer}
              onOpen={open === null ? (form) => setOpen({ form, part: column }) : null}
            />
          ))}
      </div>
      {open?.form === 'hear' && <HearForm {...given} {...close} part={open.part} />}
      {open?.form === 'place' && <PlaceForm {...given} {...close} answer={answer} />}
      {open?.form === 'unheard' && <UnheardForm {...given} {...close} part={open.part} />}
      <CameOf {...given} answer={answer} />
      <div>
        <Button variant="filled" rightSection={<IconArrowRight size={22} aria-hidden />} onClick={onNext}>
          Next
        </Button>
      </div>
    </>
  );
}

const nothingYet = (key: string): PointRow => ({ key, views: [], unheard: [], came: null });
const answerOf = ({ row, point }: PointProps): PointRow =>
  row.answers.find(({ key }) => key === point.key) ?? nothingYet(point.key);
const hasAny = ({ views }: PointRow, column: Column) =>
  column === 'family' && views.some(({ words }) => words.voice === 'own-view');

/** What is asked of the person, and how, the way that suits them first. */
function Question({ resident, point }: PointProps): ReactNode {
  const { current } = useAsk('communication.get', { resident: resident.id }).data ?? {};
  const suits = current ? wayAtLevel(current.profile.level) : null;
  const order = wayNames.toSorted((a, b) => Number(b === suits) - Number(a === suits));
  const name = resident.preferredName;
  return (
    <div className={styles.question}>
      <p className="ow-note">
        {headings[point.heading]}. Asked of <bdi>{name}</bdi> first:
      </p>
      <p className={styles.ask} dir="auto">
        {point.person.question}
      </p>
      <dl className={styles.ways}>
        {order.map((way) => (
          <div key={way} data-suits={way === suits || undefined}>
            <dt>
              {ways[way]}
              {way === suits && <span> (suits {name} now)</span>}
            </dt>
            <dd dir="auto">{point.person[way]}</dd>
          </div>
        ))}
      </dl>
      {point.guidance && (
        <p className="ow-note" dir="auto">
          {point.guidance}
        </p>
      )}
    </div>
  );
}
