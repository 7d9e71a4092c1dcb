import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ResidentRow } from '../../../db/residents/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import { useAsk } from '../../api.ts';
import { HowToAskLine } from '../../communication/HowToAskLine.tsx';
import { AreaFrame } from '../../look/frame/AreaFrame.tsx';
import { Binder } from '../../look/frame/Binder.tsx';
import { Portrait } from '../../look/frame/Portrait.tsx';
import { pronounsOf } from '../../look/pronouns.ts';
import { Asking } from '../../look/tell/Asking.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import { useRoute } from '../../route.tsx';
import { DailyChoicesScreen } from '../DailyChoicesScreen.tsx';
import { promptWords } from '../prompts.ts';
import type { Saved } from '../useSaveChoice.ts';
import styles from './Round.module.css';
import { nextPerson, type Round } from './round.ts';

interface Last {
  readonly who: ResidentRow;
  readonly saved: Saved;
}

/** One after the other: the page of each person in turn, and what was just written about the one before. */
export function RoundScreen({ round }: { round: Round }) {
  const residents = useAsk('residents.list', {});
  return (
    <Asking asked={residents} what="the residents">
      {(all) => {
        const people = round.people.flatMap((id) => all.find((each) => each.id === id) ?? []);
        return <Going round={round} people={people} />;
      }}
    </Asking>
  );
}

function Going({ round, people }: { round: Round; people: readonly ResidentRow[] }) {
  const { go } = useRoute();
  const { data } = useAsk('dailyChoices.writtenToday', { domain: round.domain });
  const written = new Set(
    (data ?? []).flatMap((each) =>
      each.written >= round.begun && round.people.includes(each.resident) ? [each.resident] : [],
    ),
  );
  const [now, setNow] = useState<ResidentId | null>(people[0]?.id ?? null);
  const [last, setLast] = useState<Last | null>(null);
  const resident = people.find(({ id }) => id === now);
  if (!resident) return <Ended people={people} written={written} last={last} onBack={(id) => setNow(id)} />;
  const next = (saved: Saved) => {
    setLast({ who: resident, saved });
    setNow(nextPerson(round, resident.id, new Set([...written, resident.id])));
  };
  return (
    <Binder
      resident={resident}
      open="daily-choices"
      onFront={() => go({ screen: 'front', resident: resident.id })}
      onOpen={(tab) => go({ screen: 'area', resident: resident.id, tab })}
      line={
        <div>
          <Strip people={people} now={resident.id} written={written} onGo={setNow} />
          <HowToAskLine resident={resident} />
        </div>
      }
    >
      <DailyChoicesScreen
        key={resident.id}
        resident={resident}
        round={{
          offered: { domain: round.domain, offered: round.offered },
          onSaved: next,
          above: last && last.who.id !== resident.id && <SavedBefore last={last} />,
        }}
      />
    </Binder>
  );
}

interface StripProps {
  people: readonly ResidentRow[];
  now: ResidentId;
  written: ReadonlySet<ResidentId>;
  onGo: (id: ResidentId | null) => void;
}

function Strip({ people, now, written, onGo }: StripProps) {
  return (
    <nav className={styles.strip} aria-label="Who is asked">
      <ul>
        {people.map(({ id, preferredName, photograph }) => (
          <li key={id}>
            <UnstyledButton aria-current={id === now ? 'step' : undefined} onClick={() => onGo(id)}>
              <Portrait photograph={photograph} name={preferredName} width={36} />
              <bdi>{preferredName}</bdi>
              {written.has(id) && (
                <>
                  <IconCheck size={22} stroke={3} aria-hidden />
                  <VisuallyHidden>, written</VisuallyHidden>
                </>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button variant="default" mih={44} onClick={() => onGo(null)}>
        End the round
      </Button>
    </nav>
  );
}

function SavedBefore({ last: { who, saved } }: { last: Last }) {
  return (
    <div className={styles.before}>
      <Notice
        kind={saved.prompts.length > 0 ? 'warn' : 'info'}
        title={`Saved for ${who.preferredName} at ${saved.at}.`}
      >
        <p>{saved.sentence}</p>
        {saved.prompts.map((prompt) => (
          <p key={prompt}>
            <b>{promptWords(prompt, pronounsOf(who).them)}</b>
          </p>
        ))}
      </Notice>
    </div>
  );
}

interface EndedProps {
  people: readonly ResidentRow[];
  written: ReadonlySet<ResidentId>;
  last: Last | null;
  onBack: (id: ResidentId) => void;
}

function Ended({ people, written, last, onBack }: EndedProps) {
  const { go } = useRoute();
  const open = people.filter(({ id }) => !written.has(id) && id !== last?.who.id);
  return (
    <AreaFrame area="neutral" title={open.length === 0 ? 'Everyone was asked' : 'The round has ended'}>
      <div className="ow-stack" data-area="daily-choices">
        {last && <SavedBefore last={last} />}
        {open.length > 0 && (
          <>
            <p>Nothing is written down yet for:</p>
            <ul className={styles.open}>
              {open.map(({ id, preferredName, photograph }) => (
                <li key={id}>
                  <Portrait photograph={photograph} name={preferredName} width={44} />
                  <b>
                    <bdi>{preferredName}</bdi>
                  </b>
                  <Button mih={44} onClick={() => onBack(id)}>
                    Ask {preferredName}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="ow-row">
          <Button variant={open.length === 0 ? 'filled' : 'default'} onClick={() => go({ screen: 'board' })}>
            To the home board
          </Button>
          <Button variant="subtle" onClick={() => go({ screen: 'round' })}>
            Another round
          </Button>
        </div>
      </div>
    </AreaFrame>
  );
}
