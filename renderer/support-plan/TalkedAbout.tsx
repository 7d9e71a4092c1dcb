import type { ResidentRow } from '../../db/residents/model.ts';
import { columnOf, columns, type TalkedRow } from '../../db/support-plan/model.ts';
import { isPersonsChannel } from '../../db/voices/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import styles from './support-plan.module.css';
import { speakerOf } from './words.ts';

/** What was talked about at a meeting, thing by thing: every view in its own column, the person's first. */
export function TalkedAbout({
  resident,
  people,
  talked,
}: {
  resident: ResidentRow;
  people: People;
  talked: readonly TalkedRow[];
}) {
  const name = resident.preferredName;
  return talked.map((row) => (
    <section key={row.entrySeq} className={styles.talkedAbout} aria-label={row.title}>
      <h4>
        <bdi>{row.title}</bdi>
      </h4>
      <div className={styles.columns}>
        {columns.map((column) => {
          const views = row.views.filter(({ words }) => columnOf[words.voice] === column);
          return (
            <div key={column} className={styles.column} data-column={column}>
              <h5>{{ person: name, family: 'Family, friend or advocate', staff: 'Staff' }[column]}</h5>
              {views.length === 0 && <p className={styles.nothing}>No view chosen.</p>}
              {views.map(({ view, words }) => (
                <VoiceCard key={view} {...voiceOf(words, people.names)} size="small" />
              ))}
            </div>
          );
        })}
      </div>
      <dl className={styles.facts}>
        <dt>Understood?</dt>
        <dd dir="auto">{row.understood}</dd>
        <dt>Decided</dt>
        <dd dir="auto">{row.decided ?? 'Nothing this time.'}</dd>
        {row.decided && (
          <>
            <dt>Rests on</dt>
            <dd>
              {row.informedBy.map(({ words }) => speakerOf(words, people)).join('; ')}
              {row.informedBy.every(({ words }) => !isPersonsChannel(words.voice)) && `. None of these is ${name}’s.`}
            </dd>
          </>
        )}
      </dl>
    </section>
  ));
}
