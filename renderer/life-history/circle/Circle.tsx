import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconBook2 } from '@tabler/icons-react';
import { useState } from 'react';
import { periodInWords } from '../../../db/life-history/model.ts';
import type { PersonRow } from '../../../db/people/model.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { Portrait } from '../../look/frame/Portrait.tsx';
import { pronounsOf } from '../../look/pronouns.ts';
import { EmptyState } from '../../look/tell/EmptyState.tsx';
import { useRoute } from '../../route.tsx';
import type { StoryItem } from '../order.ts';
import styles from './Circle.module.css';
import { circleOf, type InCircle, placed } from './circle.ts';

interface CircleProps {
  resident: ResidentRow;
  people: readonly PersonRow[];
  items: readonly StoryItem[];
  onOpen: (item: StoryItem) => void;
}

/** The people of a life around the person: nearest those whom the person wants involved; in each, the stories with them. */
export function Circle({ resident, people, items, onOpen }: CircleProps) {
  const { go } = useRoute();
  const [chosen, setChosen] = useState<string | null>(null);
  const circle = circleOf(people, items);
  const { placed: around, rest } = placed(circle);
  const who = circle.find(({ key }) => key === chosen);
  const toPeople = () => go({ screen: 'area', resident: resident.id, tab: 'people' });
  if (circle.length === 0)
    return (
      <EmptyState title="Nobody is named yet" action={<Button onClick={toPeople}>Add people</Button>}>
        <p>Whoever is named in a story, or under People, stands here around {resident.preferredName}.</p>
      </EmptyState>
    );
  return (
    <div className={styles.page}>
      <div className={styles.circle}>
        <span className={styles.ring} data-ring="around" aria-hidden />
        <span className={styles.ring} data-ring="near" aria-hidden>
          <span className={styles.word}>wants involved</span>
        </span>
        <div className={styles.centre}>
          <Portrait photograph={resident.photograph} name={resident.preferredName} width={104} round />
          <b>
            <bdi>{resident.preferredName}</bdi>
          </b>
        </div>
        <ul aria-label={`The people of ${resident.preferredName}’s life`}>
          {around.map((each) => (
            <li key={each.key} style={{ left: `${each.left}%`, top: `${each.top}%` }}>
              <Someone who={each} chosen={chosen === each.key} onChoose={() => setChosen(each.key)} />
            </li>
          ))}
        </ul>
      </div>
      <div className="ow-stack">
        {rest.length > 0 && (
          <section className={styles.side} aria-label="And also">
            <h3>And also</h3>
            <ul>
              {rest.map((each) => (
                <li key={each.key}>
                  <Someone who={each} chosen={chosen === each.key} onChoose={() => setChosen(each.key)} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {who ? (
          <About who={who} resident={resident} onOpen={onOpen} onPeople={toPeople} />
        ) : (
          <section className={styles.side}>
            <p>Choose somebody to see the stories with them.</p>
            <p className="ow-note">
              In the inner circle are those whom {resident.preferredName} said or showed {pronounsOf(resident).they}{' '}
              wanted involved. Whom {resident.preferredName} did not want involved stands under People alone.
            </p>
          </section>
        )}
      </div>
    </div>
  );
}

function Someone({ who, chosen, onChoose }: { who: InCircle; chosen: boolean; onChoose: () => void }) {
  return (
    <UnstyledButton
      className={styles.someone}
      data-near={who.ring === 'near' || undefined}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <b>
        <bdi>{who.name}</bdi>
      </b>
      <span>
        {who.relation === null ? 'in a story' : <bdi>{who.relation}</bdi>}
        {who.stories.length > 0 && (
          <>
            {' '}
            <IconBook2 size={16} aria-hidden /> {who.stories.length}
            <span className="ow-hidden"> {who.stories.length === 1 ? 'story' : 'stories'}</span>
          </>
        )}
      </span>
    </UnstyledButton>
  );
}

interface AboutProps {
  who: InCircle;
  resident: ResidentRow;
  onOpen: (item: StoryItem) => void;
  onPeople: () => void;
}

function About({ who, resident, onOpen, onPeople }: AboutProps) {
  const { name, relation, person, stories } = who;
  const wish = person?.involvement;
  return (
    <section className={styles.side} aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className="ow-note">
        {person === null
          ? 'Named in a story, and not among the people to ask or to tell.'
          : wish?.wanted === 'wanted'
            ? `${relation}. Wanted involved${wish.inWhat.length > 0 ? ` in ${new Intl.ListFormat('en-GB').format(wish.inWhat)}` : ''}.`
            : `${relation}. Nobody has asked ${resident.preferredName} yet whether ${name} should be involved.`}
      </p>
      {stories.length === 0 && <p>No story with {name} has been told yet.</p>}
      <ul className={styles.stories}>
        {stories.map((item) => (
          <li key={item.item}>
            <UnstyledButton onClick={() => onOpen(item)}>
              <span>
                <b>
                  <bdi>{item.story.title}</bdi>
                </b>{' '}
                <span className="ow-note">{periodInWords(item.story.period)}</span>
              </span>
              <IconArrowRight size={20} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {person && (
        <div>
          <Button onClick={onPeople}>Under People</Button>
        </div>
      )}
    </section>
  );
}
