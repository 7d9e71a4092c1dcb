import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { domainInWords } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { answeredInWords, answerInWords, type SuggestionRow } from '../../db/suggestions/model.ts';
import { useAsk, useTell } from '../api.ts';
import { Act } from '../daily-choices/Act.tsx';
import { useStaffName } from '../daily-choices/ChoiceCard.tsx';
import styles from '../daily-choices/DailyChoices.module.css';
import { useMe } from '../home/useMe.tsx';
import { capital, pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { happenedNearby } from '../look/when.ts';
import { WrongPerson } from '../wrong-person/WrongPerson.tsx';
import { SuggestionForm } from './SuggestionForm.tsx';

interface SuggestionsProps {
  resident: ResidentRow;
  /** Puts it among what is offered now; not there for whoever only reads. */
  onOffer?: (suggestion: SuggestionRow) => void;
}

/** What family and friends suggest, each in their own words, with what the person answered when it was offered. */
export function Suggestions({ resident, onOffer }: SuggestionsProps) {
  const asked = useAsk('suggestions.list', { resident: resident.id });
  const [adding, setAdding] = useState(false);
  const { mayWrite } = useMe();
  return (
    <section id="suggestions" className={styles.section} aria-labelledby="suggestions-title">
      <h2 id="suggestions-title">What family and friends suggest</h2>
      <p className="ow-note">
        Their view, in their words. It can be offered; {resident.preferredName} gives the answer.
      </p>
      <Asking asked={asked} what="what is suggested">
        {(rows) => (
          <div className={styles.preferences}>
            {rows.length === 0 && <p>Nobody has suggested anything yet.</p>}
            {rows.map((row) => (
              <SuggestionCard key={row.id} resident={resident} row={row} mayWrite={mayWrite} onOffer={onOffer} />
            ))}
          </div>
        )}
      </Asking>
      {mayWrite && (
        <div className="ow-row" style={{ marginTop: 16 }}>
          <Button onClick={() => setAdding(true)}>Write down a suggestion</Button>
        </div>
      )}
      {adding && <SuggestionForm resident={resident} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface SuggestionCardProps {
  resident: ResidentRow;
  row: SuggestionRow;
  mayWrite: boolean;
  onOffer: SuggestionsProps['onOffer'];
}

function SuggestionCard({ resident, row, mayWrite, onOffer }: SuggestionCardProps) {
  const [open, setOpen] = useState<'end' | 'wrong person' | null>(null);
  const people = useAsk('people.list', { resident: resident.id });
  const staff = useStaffName();
  const { label, domain, words, offers, ended } = row;
  const person = (id: string) =>
    people.data?.find((each) => each.id === id) ?? { name: 'Someone who knows them', relation: '' };
  const who = people.data?.find(({ id }) => id === words.person);
  const close = () => setOpen(null);
  const { they } = pronounsOf(resident);
  return (
    <article className={styles.preference} aria-label={`${domainInWords[domain]}: ${label}`}>
      <h3>
        {domainInWords[domain]}: <bdi>{ended ? <s>{label}</s> : label}</bdi>
      </h3>
      <VoiceCard {...voiceOf(words, { resident: resident.preferredName, staff, person })} size="small" />
      {who?.involvement.wanted === 'not wanted' && (
        <p>
          <b>
            {resident.preferredName} does not want {who.name} involved.
          </b>{' '}
          The view is kept; nobody has to offer it.
        </p>
      )}
      <p>{answeredInWords(row)}</p>
      {offers[0] && (
        <p className="ow-note">
          Last time, {happenedNearby(offers[0].at)}: {answerInWords[offers[0].answer]}.
        </p>
      )}
      {ended && (
        <p className="ow-note">
          Offered no more, {staff(ended.by)} wrote: <bdi>{ended.reason}</bdi>
        </p>
      )}
      {mayWrite && !ended && (
        <div className="ow-row">
          {onOffer && <Button onClick={() => onOffer(row)}>Offer it now</Button>}
          <Button variant="subtle" onClick={() => setOpen('end')}>
            Offer it no more
          </Button>
          <Button variant="subtle" onClick={() => setOpen('wrong person')}>
            Not {resident.preferredName}?
          </Button>
        </div>
      )}
      {open === 'end' && <EndSuggestion resident={resident} row={row} they={capital(they)} onClose={close} />}
      {open === 'wrong person' && <WrongPerson resident={resident} what="suggestion" entry={row.id} onClose={close} />}
    </article>
  );
}

interface EndSuggestionProps {
  resident: ResidentRow;
  row: SuggestionRow;
  they: string;
  onClose: () => void;
}

function EndSuggestion({ resident, row, they, onClose }: EndSuggestionProps) {
  const tell = useTell('suggestions.end');
  const [reason, setReason] = useState('');
  const save = () => tell.mutate({ resident: resident.id, suggestion: row.id, reason }, { onSuccess: onClose });
  return (
    <Act
      title={`Offer no more: ${row.label}`}
      verb="Save that it is offered no more"
      ready={reason.trim() !== '' && !tell.isPending}
      error={tell.error}
      onSave={save}
      onClose={onClose}
    >
      <Textarea
        label="Why?"
        description={`${they} may ask for it any day: then it is ${resident.preferredName}’s own.`}
        value={reason}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Act>
  );
}
