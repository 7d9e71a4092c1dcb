import { Button } from '@mantine/core';
import { useState } from 'react';
import { answered, holdsWelfarePower } from '../../../db/best-interests/model.ts';
import { wishInWords } from '../../../db/people/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import { useMe } from '../../home/useMe.tsx';
import { Table, When } from '../../look/tables/Table.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { AddView, type AskedOf } from './AddView.tsx';
import styles from './Consulted.module.css';

type Person = StepProps['people']['people'][number];

/**
 * Who is asked, starting with whom the person wanted involved (s.4(7)(a)): each two questions, apart from each other, or
 * why it was not practicable or appropriate to ask.
 */
export function Consulted(props: StepProps) {
  const { resident, whole, people } = props;
  const [asking, setAsking] = useState<AskedOf | null>(null);
  const { mayWrite } = useMe();
  const name = resident.preferredName;
  const cell = (person: Person, wanted: boolean) => {
    const view = answered(
      person.id,
      wanted ? 'what they would have wanted' : 'what is best',
      whole.views,
      whole.placings,
    );
    if (view)
      return (
        <span>
          <When at={view.words.when} />
        </span>
      );
    const question = wanted ? `what ${name} would have wanted` : 'what is best';
    if (!mayWrite) return <span className="ow-note">Not asked</span>;
    return (
      <Button
        variant="subtle"
        px={0}
        mih={44}
        aria-label={`Write down what ${person.name} says of ${question}`}
        onClick={() => setAsking({ person: person.id, wanted })}
      >
        Not asked yet
      </Button>
    );
  };
  return (
    <LawMargin refs={['s4-7']}>
      <h3>Who is asked, and what</h3>
      {people.people.length === 0 ? (
        <p>Nobody in {name}’s life is listed yet. Add them under People, or see below about an advocate.</p>
      ) : (
        <Table name={`Who is asked, ${name}`} from="decisions.get" about={resident.id} className={styles.table ?? ''}>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">What they think is best</th>
              <th scope="col">What {name} would have wanted</th>
            </tr>
          </thead>
          <tbody>
            {people.people.toSorted(byWish).map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <bdi>{person.name}</bdi>, {person.relation}
                  <span className="ow-note">{standingOf(person, whole)}</span>
                </th>
                <td>{cell(person, false)}</td>
                <td>{cell(person, true)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {asking && (
        <AddView key={`${asking.person} ${asking.wanted}`} {...props} of={asking} onDone={() => setAsking(null)} />
      )}
    </LawMargin>
  );
}

/** Whom the person wanted in big decisions, then who else is wanted, then the rest. */
const byWish = (one: Person, other: Person): number => rank(one) - rank(other);
const rank = ({ involvement: { wanted, inWhat } }: Person): number =>
  wanted === 'wanted' ? (inWhat.includes('big decisions') ? 0 : 1) : wanted === 'not asked yet' ? 2 : 3;

/** What the person wants of somebody, what power they hold, and why they were not asked where they were not. */
function standingOf({ id, involvement }: Person, { papers, steps }: StepProps['whole']): string {
  const power = holdsWelfarePower(id, papers);
  const left = steps.attendance?.attendance.notAsked.find(({ who }) => who.type === 'person' && who.id === id);
  return [
    wishInWords(involvement) + (involvement.askedOn ? `, asked ${shortDateInWords(involvement.askedOn)}` : ''),
    power && `Holds a power (${power.state})`,
    left && `Not asked: ${left.because}`,
  ]
    .filter(Boolean)
    .join('. ');
}
