import { Button } from '@mantine/core';
import { IconMug } from '@tabler/icons-react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { pronounsOf } from '../../look/pronouns.ts';
import styles from './EmptyStory.module.css';

/** Ways to begin: asked with something to hold or smell, none of them answered with yes or no. */
const openers = [
  { ask: 'What did the kitchen smell of, where you grew up?', bring: 'Bring a wooden spoon, a tin, a bar of soap.' },
  {
    ask: 'What time did the working day begin, and what did you wear for it?',
    bring: 'Bring an apron, a cap, a tool.',
  },
  { ask: 'Who made you laugh?', bring: 'Bring a photograph, or a song from when they were twenty.' },
];

interface EmptyStoryProps {
  resident: ResidentRow;
  /** Nothing to press for someone who only reads. */
  onBegin: (() => void) | null;
}

/** An album with nothing in it yet: three empty mounts, and a question in each. */
export function EmptyStory({ resident, onBegin }: EmptyStoryProps) {
  const { them, they, their } = pronounsOf(resident);
  return (
    <section className={styles.empty} aria-labelledby="empty-story">
      <h2 id="empty-story">
        The first page is <bdi>{resident.preferredName}</bdi>’s
      </h2>
      <p className="ow-lead">
        Nothing has been told here yet. Sit with {them} for ten minutes, with a cup of tea and nothing to fill in. Ask
        one of these, listen, and afterwards write down {their} very words.
      </p>
      <ul className={styles.mounts}>
        {openers.map(({ ask, bring }) => (
          <li key={ask}>
            <b>{ask}</b>
            <span className="ow-note">{bring}</span>
          </li>
        ))}
      </ul>
      <p className={styles.also}>
        No words today? What {they} reached for, hummed or turned away from is part of the story too.
      </p>
      {onBegin && (
        <Button variant="filled" leftSection={<IconMug size={22} aria-hidden />} onClick={onBegin}>
          Write down what you heard
        </Button>
      )}
    </section>
  );
}
