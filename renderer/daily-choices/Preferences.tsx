import { Button } from '@mantine/core';
import { useState } from 'react';
import { domainInWords, type PreferenceRow } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { dateInWords, shortDateInWords } from '../../db/time/model.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { useStaffName } from './ChoiceCard.tsx';
import styles from './DailyChoices.module.css';
import { EndPreference, HoldsStill } from './PreferenceActs.tsx';
import { PreferenceForm } from './PreferenceForm.tsx';

/** What is usually wanted, each with how we know and when it was last seen to hold: a help to memory and no more. */
export function Preferences({ resident }: { resident: ResidentRow }) {
  const asked = useAsk('preferences.list', { resident: resident.id });
  const [adding, setAdding] = useState(false);
  const { mayWrite } = useMe();
  return (
    <section id="preferences" className={styles.section} aria-labelledby="preferences-title">
      <h2 id="preferences-title">
        What <bdi>{resident.preferredName}</bdi> usually wants
      </h2>
      <p className="ow-note">A help to memory. It never stands in for today’s choice.</p>
      <Asking asked={asked} what="what is usually wanted">
        {(rows) => (
          <div className={styles.preferences}>
            {rows.length === 0 && (
              <p>Nothing is known for sure yet. Write one down when it was said, or when you have seen it often.</p>
            )}
            {rows.map((row) => (
              <PreferenceCard key={row.id} resident={resident} row={row} mayWrite={mayWrite} />
            ))}
          </div>
        )}
      </Asking>
      {mayWrite && (
        <div className="ow-row" style={{ marginTop: 16 }}>
          <Button onClick={() => setAdding(true)}>Add what is usually wanted</Button>
        </div>
      )}
      {adding && <PreferenceForm resident={resident} onClose={() => setAdding(false)} />}
    </section>
  );
}

function PreferenceCard({ resident, row, mayWrite }: { resident: ResidentRow; row: PreferenceRow; mayWrite: boolean }) {
  const [open, setOpen] = useState<'hold' | 'end' | 'wrong person' | null>(null);
  const close = () => setOpen(null);
  const { lastSeen } = row;
  const name = useStaffName();
  return (
    <article className={styles.preference} aria-label={`${domainInWords[row.domain]}: ${row.text}`}>
      <h3>
        {domainInWords[row.domain]}: <bdi>{row.text}</bdi>
      </h3>
      <HowWeKnow resident={resident} row={row} />
      <p className="ow-note">
        Last seen to hold on {dateInWords(lastSeen.on)}, by {name(lastSeen.seenBy)}
        {lastSeen.saw && `: ${lastSeen.saw}`}
      </p>
      {mayWrite && (
        <div className="ow-row">
          <Button onClick={() => setOpen('hold')}>Seen to hold</Button>
          <Button variant="subtle" onClick={() => setOpen('end')}>
            No longer so
          </Button>
          <Button variant="subtle" onClick={() => setOpen('wrong person')}>
            Not {resident.preferredName}?
          </Button>
        </div>
      )}
      {open === 'hold' && <HoldsStill resident={resident} row={row} onClose={close} />}
      {open === 'wrong person' && <WrongPerson resident={resident} what="preference" entry={row.id} onClose={close} />}
      {open === 'end' && <EndPreference resident={resident} row={row} onClose={close} />}
    </article>
  );
}

function HowWeKnow({ resident, row: { source } }: { resident: ResidentRow; row: PreferenceRow }) {
  const people = useAsk('people.list', { resident: resident.id }, { enabled: source.type === 'statement' });
  const staff = useStaffName();
  if (source.type === 'pattern') {
    const counted = source.counted ? `, ${source.counted.times} of ${source.counted.outOf} times` : '';
    return (
      <p>
        Seen over many choices: {source.saw.replace(/\.$/, '')}
        {counted}, from {shortDateInWords(source.from)} to {shortDateInWords(source.to)}, by {staff(source.seenBy)}.
      </p>
    );
  }
  const person = (id: string) =>
    people.data?.find((each) => each.id === id) ?? { name: 'Someone who knows them', relation: '' };
  return <VoiceCard {...voiceOf(source.statement, { resident: resident.preferredName, staff, person })} size="small" />;
}
