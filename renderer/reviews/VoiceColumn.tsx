import { Button } from '@mantine/core';
import { INVOLVEMENT, type PointRow, type Unheard } from '../../db/reviews/model.ts';
import { type Column, columnOf } from '../../db/support-plan/model.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { type PointProps, whyNot } from './review.ts';
import styles from './reviews.module.css';

type VoiceColumnProps = PointProps & {
  column: Column;
  /** What the template asks of this voice. The person's question stands above all columns. */
  ask: string | null;
  answer: PointRow;
  /** Null while a form stands open already. */
  onOpen: ((form: 'hear' | 'place' | 'unheard') => void) | null;
};

/** One voice in a point: what was said, or why it is not there; and the ways to write it down. */
export function VoiceColumn({ resident, people, point, row, writes, column, ask, answer, onOpen }: VoiceColumnProps) {
  const name = resident.preferredName;
  const title = { person: name, family: 'Family, friend or advocate', staff: 'Staff' }[column];
  const views = answer.views.filter(({ words }) => columnOf[words.voice] === column);
  const missing = row.lacks.some(({ point: of, part }) => of === point.key && part === column);
  const why = answer.unheard.find(({ what }) => what.voice === column);
  const verb = {
    person: `Write down what ${name} said or showed`,
    family: 'Write down what they say',
    staff: 'Write down what was seen',
  }[column];
  return (
    <section className={styles.column} data-column={column} aria-label={title}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {ask && <p dir="auto">{ask}</p>}
      {views.map(({ view, words }) => (
        <div key={view} className={styles.view}>
          <VoiceCard {...voiceOf(words, people.names)} size="small" />
          <p className="ow-note">Understood? {words.understood ?? 'Not checked.'}</p>
        </div>
      ))}
      {views.length === 0 && why && (
        <div className={styles.why}>
          <Why what={why.what} name={name} />
          <p className="ow-note">
            {happenedNearby(why.at)}, {people.names.staff(why.by)}
          </p>
        </div>
      )}
      {views.length === 0 && !why && (
        <p className={styles.nothing}>
          {!missing && column === 'person' && point.key === INVOLVEMENT
            ? 'Asked about the people above.'
            : 'Nothing written down yet.'}
        </p>
      )}
      {writes && onOpen && (
        <div className={styles.acts}>
          <Button variant={missing && column === 'person' ? 'filled' : 'default'} onClick={() => onOpen('hear')}>
            {verb}
          </Button>
          {views.length === 0 && (
            <Button variant="subtle" onClick={() => onOpen('unheard')}>
              {whyNot(column, name)}
            </Button>
          )}
          {column === 'person' && (
            <Button variant="subtle" onClick={() => onOpen('place')}>
              Something said before
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Why({ what: { because }, name }: { what: Unheard; name: string }) {
  if (because.type === 'not asked')
    return (
      <p dir="auto">
        <b>Not asked now.</b> {because.why}
      </p>
    );
  return (
    <>
      <p dir="auto">
        <b>{name} was asked.</b> {because.how}
      </p>
      <p dir="auto">
        <b>What was seen:</b> {because.saw}
      </p>
    </>
  );
}
