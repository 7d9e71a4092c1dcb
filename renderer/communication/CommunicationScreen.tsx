import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AsKnown } from '../look/fields/AsKnown.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { AskAgain } from './AskAgain.tsx';
import styles from './Communication.module.css';
import { DescribeForm } from './DescribeForm.tsx';
import { EventForm, StillHoldsForm } from './EventForms.tsx';
import { Needs } from './Needs.tsx';
import { Earlier, Events } from './Over.tsx';
import { Profile } from './Profile.tsx';
import { Tallies } from './Tallies.tsx';

type Open = 'describe' | 'event' | 'still holds' | null;

/** How somebody is asked and how they answer: what staff know now, what changed it, and what got a clear answer. */
export function CommunicationScreen({ resident }: { resident: ResidentRow }) {
  const [knownOn, setKnownOn] = useState<string | null>(null);
  // Nothing is written on a page that was turned back.
  const mayWrite = useMe().mayWrite && knownOn === null;
  const asked = useAsk('communication.get', { resident: resident.id, knownOn });
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { them } = pronounsOf(resident);
  const name = resident.preferredName;
  const writeDown = (label: string) => (
    <Button variant="filled" leftSection={<IconPencil size={22} aria-hidden />} onClick={() => setOpen('describe')}>
      {label}
    </Button>
  );
  return (
    <AreaFrame
      area="neutral"
      title={`How to ask ${name}`}
      line={`If ${name} cannot answer, change how you ask before you ask somebody else.`}
      action={mayWrite && open === null && asked.data?.current && writeDown('Write it anew')}
    >
      {open === null && (
        <div className={styles.tools}>
          {mayWrite && asked.data?.current && (
            <div className="ow-row">
              <Button onClick={() => setOpen('still holds')}>I asked this way: it still holds</Button>
              <Button onClick={() => setOpen('event')}>Something changed</Button>
            </div>
          )}
          <AsKnown on={knownOn} onChange={setKnownOn} />
        </div>
      )}
      <Asking asked={asked} what={`how to ask ${them}`}>
        {(known) => {
          const { current, question } = known;
          if (open === 'describe') return <DescribeForm resident={resident} current={current} onDone={close} />;
          if (!current && knownOn !== null) return <p>Nobody had written down yet how {name} is asked.</p>;
          if (!current)
            return (
              <EmptyState
                title={`How does ${name} tell us things?`}
                action={mayWrite && writeDown('Write down how to ask')}
              >
                <p>
                  What must be on and working, how to put a question, how long to wait, how yes and no look, how we see
                  that {name} is content or upset. Whoever is here at three in the morning will ask {them} the same way.
                </p>
              </EmptyState>
            );
          return (
            <div className={styles.screen}>
              <div className="ow-stack">
                {question && <AskAgain question={question} resident={resident} />}
                {open === 'event' && <EventForm resident={resident} onDone={close} />}
                {open === 'still holds' && <StillHoldsForm resident={resident} onDone={close} />}
                <Profile known={known} current={current} resident={resident} mayWrite={mayWrite} />
                <Earlier known={known} />
              </div>
              <div className="ow-stack">
                <Needs known={known} current={current} resident={resident} />
                {knownOn === null && <Tallies resident={resident} />}
                <Events known={known} resident={resident} mayWrite={mayWrite} />
              </div>
            </div>
          );
        }}
      </Asking>
      <MovedStubs resident={resident} knownOn={knownOn} whats={['communication']} />
    </AreaFrame>
  );
}
