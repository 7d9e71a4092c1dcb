import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Liberty, limitsInWords, overInWords, signInWords } from '../../db/liberty/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { LawMargin, LawNote } from '../best-interests/form/LawMargin.tsx';
import styles from '../best-interests/form/register.module.css';
import { type People, usePeople } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { today } from '../look/when.ts';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { Applications } from './Applications.tsx';
import { LimitCard } from './LimitCard.tsx';
import { LimitForm } from './LimitForm.tsx';
import { SignForm } from './SignForm.tsx';

/**
 * Limits and liberty: first what the person says and shows about living with them, then each limit with its reasons, then
 * what was asked of the supervisory body. Nothing on this page concludes whether anybody is deprived of their liberty.
 */
export function LibertyPage({ resident }: { resident: ResidentRow }) {
  const asked = useAsk('liberty.get', { resident: resident.id });
  const people = usePeople(resident);
  return (
    <section className={styles.register} aria-labelledby="liberty-title">
      <h2 id="liberty-title">Limits and liberty</h2>
      <Asking asked={asked} what="the limits">
        {(liberty) => (
          <>
            {liberty.over && <Notice title={overInWords(liberty, resident.preferredName) ?? ''} />}
            <Due liberty={liberty} />
            <Signs resident={resident} people={people} liberty={liberty} />
            <Limits resident={resident} people={people} liberty={liberty} />
            <Applications resident={resident} people={people} rows={liberty.applications} />
          </>
        )}
      </Asking>
      <MovedStubs resident={resident} whats={['limit', 'liberty-sign', 'application']} />
      <LawNote />
    </section>
  );
}

export interface PartProps {
  resident: ResidentRow;
  people: People;
  liberty: Liberty;
}

function Due({ liberty: { due } }: { liberty: Liberty }) {
  const past = due.filter(({ on }) => on <= today());
  return past.map(({ what, on }) => (
    <Notice key={`${what} ${on}`} kind="warn" title={what}>
      It was due {shortDateInWords(on)}.
    </Notice>
  ));
}

/** What the person says and shows about living here: the newest first, contentment and objection alike. */
function Signs({ resident, people, liberty }: PartProps) {
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const [wrong, setWrong] = useState<EntryId | null>(null);
  const { mayWrite } = useMe();
  const name = resident.preferredName;
  const shown = all ? liberty.signs : liberty.signs.slice(0, 4);
  const aboutOf = (id: string | null) => {
    const row = liberty.limits.find((each) => each.id === id);
    return row ? `, about: ${limitsInWords[row.limit.type].toLowerCase()}` : '';
  };
  return (
    <section aria-labelledby="signs-title">
      <LawMargin refs={['uksc16']}>
        <h3 id="signs-title">
          What <bdi>{name}</bdi> says and shows about living here
        </h3>
        {liberty.signs.length === 0 && <p>Nobody has written down yet what {name} says or shows about it.</p>}
        {mayWrite && !adding && (
          <div className="ow-row">
            <Button variant="filled" onClick={() => setAdding(true)}>
              Write down what {name} says or shows
            </Button>
          </div>
        )}
        {adding && (
          <SignForm resident={resident} people={people} limits={liberty.limits} onDone={() => setAdding(false)} />
        )}
        {shown.map((row) => (
          <VoiceCard key={row.entryId} {...voiceOf(row.words, people.names)} size="small">
            <p className="ow-note">
              {people.names.staff(row.by)} read it as {signInWords[row.shows]}
              {aboutOf(row.limit)}.
            </p>
            {mayWrite && (
              <Button variant="subtle" px={0} onClick={() => setWrong(row.entryId)}>
                Not {name}?
              </Button>
            )}
          </VoiceCard>
        ))}
        {wrong && <WrongPerson resident={resident} what="liberty-sign" entry={wrong} onClose={() => setWrong(null)} />}
        {liberty.signs.length > 4 && !all && (
          <div className="ow-row">
            <Button variant="subtle" onClick={() => setAll(true)}>
              Show all {liberty.signs.length}
            </Button>
          </div>
        )}
      </LawMargin>
    </section>
  );
}

function Limits({ resident, people, liberty }: PartProps) {
  const [adding, setAdding] = useState(false);
  const { isSenior } = useMe();
  const { limits } = liberty;
  return (
    <section aria-labelledby="limits-title">
      <LawMargin refs={['s1-6', 's6']}>
        <h3 id="limits-title">Limits</h3>
        <p>
          {limits.length === 0 && `No limit on ${resident.preferredName} is written down. `}
          Each says why it is needed, why it is in proportion, what was tried that limits less, and when it is looked at
          again.
        </p>
        {isSenior && !adding && (
          <div className="ow-row">
            <Button onClick={() => setAdding(true)}>Write down a limit</Button>
          </div>
        )}
        {adding && <LimitForm resident={resident} row={null} onDone={() => setAdding(false)} />}
      </LawMargin>
      {limits.length > 0 && (
        <ul aria-label="Limits">
          {limits.map((row) => (
            <li key={row.id}>
              <LimitCard resident={resident} people={people} row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
