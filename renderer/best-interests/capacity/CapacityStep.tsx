import { Button } from '@mantine/core';
import { Fragment } from 'react';
import {
  type AssessmentRow,
  abilities,
  abilityInWords,
  fluctuationInWords,
  triesInWords,
} from '../../../db/capacity/model.ts';
import { FlagsOf } from '../../dismissals/RecordFlags.tsx';
import { useMe } from '../../home/useMe.tsx';
import { Table, When } from '../../look/tables/Table.tsx';
import { EmptyState } from '../../look/tell/EmptyState.tsx';
import { VoiceCard } from '../../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../../look/when.ts';
import styles from '../best-interests.module.css';
import type { StepProps } from '../DecisionDocument.tsx';
import { DutyList } from '../DutyList.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SupportedDecision } from './SupportedDecision.tsx';
import { UnwiseTag } from './UnwiseTag.tsx';

type Props = StepProps & { onAssess: (corrects: AssessmentRow | null) => void };

/** Step 2: can the person decide this, now? Every try stands; the last one counts. */
export function CapacityStep(props: Props) {
  const { resident, whole, onAssess } = props;
  const { mayWrite } = useMe();
  const name = resident.preferredName;
  return (
    <div className="ow-stack">
      <LawMargin refs={['s1-2', 'jb']}>
        {whole.assessments.length === 0 ? (
          <EmptyState title={`${name} is presumed able to decide this.`}>
            <p>
              If there is real doubt, help {name} first, then ask. If there is none, write down what {name} decides.
            </p>
          </EmptyState>
        ) : (
          whole.assessments.map((row, index) => (
            <OneAssessment key={row.entryId} {...props} row={row} count={index + 1} />
          ))
        )}
        <Tries resident={resident} rows={whole.assessments} />
        <DutyList
          duties={whole.duties.filter(({ step, rule }) => step === 'capacity' && rule !== 'D1')}
          resident={resident}
          go={props.go}
        />
        {mayWrite && (
          <div className="ow-row">
            <Button variant={whole.assessments.length === 0 ? 'filled' : 'default'} onClick={() => onAssess(null)}>
              {whole.assessments.length === 0 ? `Assess whether ${name} can decide this` : 'Another try, another time'}
            </Button>
            {whole.conclusion === 'lacks capacity for this decision now' && (
              <Button variant="filled" onClick={() => props.go('who-decides')}>
                Next: who decides
              </Button>
            )}
          </div>
        )}
      </LawMargin>
      {whole.conclusion !== 'lacks capacity for this decision now' && <SupportedDecision {...props} />}
    </div>
  );
}

/** What comes and goes: every try side by side with its time of day. The pattern is somebody's to see, never worked out. */
function Tries({ resident, rows }: { resident: Props['resident']; rows: readonly AssessmentRow[] }) {
  if (!rows.some(({ assessment, supersededBy }) => assessment.fluctuates && supersededBy === null)) return null;
  return (
    <Table
      name={`Tries by time of day, ${resident.preferredName}`}
      from="decisions.get"
      about={resident.id}
      className={styles.tries ?? ''}
    >
      <caption>Tries by time of day</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Time of day</th>
          <th scope="col">Concluded</th>
        </tr>
      </thead>
      <tbody>
        {triesInWords(rows).map(({ at, part, found }) => (
          <tr key={`${JSON.stringify(at)} ${found}`}>
            <td>
              <When at={at} />
            </td>
            <td>{part ?? 'Not written down'}</td>
            <td>{found}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function OneAssessment({ resident, people, row, count, onAssess }: Props & { row: AssessmentRow; count: number }) {
  const { mayWrite } = useMe();
  const { assessment, conclusion, person } = row;
  const gone = row.supersededBy !== null;
  const name = resident.preferredName;
  return (
    <article className={styles.card} data-gone={gone || undefined}>
      <h3>
        {gone ? <s>Try {count}</s> : `Try ${count}`}, {happenedNearby(row.at)}, by {people.nameOf(assessment.assessor)}
      </h3>
      {gone && <p className="ow-note">Put right by a later entry.</p>}
      <p>
        Concluded: <b>{conclusion.conclusion}</b>. {conclusion.reasons}
      </p>
      {assessment.unwise && conclusion.conclusion === 'has capacity for this decision now' && <UnwiseTag />}
      <p className="ow-note">
        {abilities.map((each) => `${abilityInWords[each]}: ${assessment[each].finding ?? 'not asked'}`).join('. ')}.
      </p>
      {abilities.map((each) => {
        const answer = person[each];
        return (
          answer && (
            <VoiceCard
              key={each}
              voice={answer.mode}
              person={resident.preferredName}
              words={answer.words}
              language={answer.language}
              caption={`when asked: ${abilityInWords[each].toLowerCase()}`}
              size="small"
            />
          )
        );
      })}
      {conclusion.link && <p>{conclusion.link}</p>}
      {assessment.fluctuates && (
        <dl className={styles.facts}>
          {fluctuationInWords(assessment.fluctuates, name).map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {!gone && <FlagsOf resident={resident.id} entries={[row.entryId]} />}
      {!gone && mayWrite && (
        <Button className={styles.start ?? ''} variant="subtle" onClick={() => onAssess(row)}>
          Put try {count} right
        </Button>
      )}
    </article>
  );
}
