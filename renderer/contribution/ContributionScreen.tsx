import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ownWords, type Sitting } from '../../db/contribution/model.ts';
import { useAsk, useTell } from '../api.ts';
import { LeaveBoard } from '../choice-board/LeaveBoard.tsx';
import { useFullScreen } from '../choice-board/useFullScreen.ts';
import type { Me } from '../home/useMe.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import styles from './contribution.module.css';

/** One of the person's people at the PC: their own view of what they were asked about, and no way to anything else. */
export function ContributionScreen({ me }: { me: Me }) {
  const asked = useAsk('contribution.get', {});
  const [leaving, setLeaving] = useState(false);
  useFullScreen(() => {});
  const leave = useTell('contribution.leave');
  if (!asked.data) return <main className={styles.screen} />;
  const { residentName, personName, items } = asked.data;
  return (
    <main className={styles.screen} aria-label="Your own view">
      <header className={styles.head}>
        <h1>
          What you think yourself, <bdi>{personName}</bdi>
        </h1>
        <p>
          Write your own view, in your own words. <bdi>{residentName}</bdi> speaks for themself: what you write stands
          beside it under your name, and never in its place. Nobody here has to agree with it.
        </p>
      </header>
      {leaving ? (
        <section className={styles.leave}>
          <LeaveBoard me={me} leave={leave} />
          <Button onClick={() => setLeaving(false)}>Back to what you wrote</Button>
        </section>
      ) : (
        <>
          <ol className={styles.items}>
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a thing is its place in the list
              <li key={index}>
                <One item={item} index={index} />
              </li>
            ))}
          </ol>
          <footer className={styles.acts}>
            <Button variant="filled" onClick={() => setLeaving(true)}>
              I have finished
            </Button>
            <span className="ow-note">Call {me.name}: it ends with their PIN.</span>
          </footer>
        </>
      )}
    </main>
  );
}

function One({ item, index }: { item: Sitting['items'][number]; index: number }) {
  const write = useTell('contribution.write');
  const [words, setWords] = useState(item.words ?? '');
  const kept = item.words !== null && item.words === words.trim();
  const problem = words.trim() === '' ? null : ownWords.safeParse(words).error?.issues[0]?.message;
  return (
    <section className={styles.item} aria-label={item.title}>
      <h2 dir="auto">{item.title}</h2>
      {item.what && (
        <p>
          What is done now: <span dir="auto">{item.what}</span>
        </p>
      )}
      <Textarea
        label="What do you think?"
        autosize
        minRows={3}
        maxLength={2000}
        dir="auto"
        value={words}
        error={problem}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      <FormError error={write.error} />
      <div className={styles.acts}>
        <Button
          disabled={kept || words.trim() === '' || write.isPending}
          onClick={() => write.mutate({ item: index, words })}
        >
          {item.words === null ? 'Save my view' : 'Save it as it is now'}
        </Button>
        <span role="status">{kept ? 'Saved, as your own view.' : ''}</span>
      </div>
    </section>
  );
}
