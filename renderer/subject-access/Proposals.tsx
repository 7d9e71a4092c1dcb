import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import {
  type Decided,
  decided,
  type Ground,
  groundNames,
  grounds,
  isOpen,
  type Proposal,
  type SubjectAccessRow,
} from '../../db/subject-access/model.ts';
import { useAsk, useTell } from '../api.ts';
import styles from '../best-interests/form/register.module.css';
import type { People } from '../best-interests/form/usePeople.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { happenedNearby, today } from '../look/when.ts';

interface ProposalsProps {
  resident: ResidentRow;
  people: People;
  row: SubjectAccessRow;
  onDone: () => void;
}

/** What rules propose to leave out of the copy: a manager decides each, with the reason. Those still open come first. */
export function Proposals({ resident, people, row, onDone }: ProposalsProps) {
  const found = useAsk('packs.proposals', { resident: resident.id, request: row.id });
  return (
    <section className="ow-stack" aria-label="What is left out">
      <Asking asked={found} what="what may have to be left out">
        {(all) => {
          const open = all.filter(isOpen);
          return (
            <>
              <p role="status">
                {open.length === 0
                  ? 'Everything that has to be decided is decided.'
                  : `${open.length === 1 ? 'One thing is' : `${open.length} things are`} still to be decided. Until then no copy is made.`}
              </p>
              <ul aria-label="Proposed">
                {[...open, ...all.filter((each) => !isOpen(each))].map((each) => (
                  <li key={each.key}>
                    <OneProposal proposal={each} resident={resident} people={people} row={row} />
                  </li>
                ))}
              </ul>
              <AddWords resident={resident} row={row} />
            </>
          );
        }}
      </Asking>
      <div>
        <Button onClick={onDone}>Close</Button>
      </div>
    </section>
  );
}

type OneProps = Omit<ProposalsProps, 'onDone'> & { proposal: Proposal };

function OneProposal({ proposal, resident, people, row }: OneProps) {
  const { what, why, words, times, decision, usual } = proposal;
  const [deciding, setDeciding] = useState(false);
  return (
    <article className={styles.thing} aria-label={what} data-over={decision === null ? undefined : true}>
      <div className={styles.body}>
        <div>
          <h4 dir="auto">{what}</h4>
          {words && <p dir="auto">{words}</p>}
          <p className="ow-note">
            {why} {times > 1 && `Found ${times} times.`}
          </p>
        </div>
        <div>
          {decision ? (
            <p>
              <b>{decision.outcome === 'shown' ? 'Shown.' : 'Left out.'}</b> <span dir="auto">{decision.reason}</span>{' '}
              <span className="ow-note">
                {people.names.staff(decision.by)}, {happenedNearby(decision.at)}
                {decision.ground && `. ${grounds[decision.ground]}`}
              </span>
            </p>
          ) : (
            <p>{usual === 'shown' ? 'Shown, unless you decide otherwise.' : 'To be decided.'}</p>
          )}
        </div>
      </div>
      {deciding ? (
        <DecideForm
          proposalKey={proposal.key}
          what={what}
          resident={resident}
          row={row}
          onDone={() => setDeciding(false)}
        />
      ) : (
        <div className={styles.acts}>
          <Button onClick={() => setDeciding(true)} aria-label={`${decision ? 'Decide anew' : 'Decide'}: ${what}`}>
            {decision ? 'Decide anew' : 'Decide'}
          </Button>
        </div>
      )}
    </article>
  );
}

interface DecideProps {
  proposalKey: string;
  what: string;
  resident: ResidentRow;
  row: SubjectAccessRow;
  onDone: () => void;
}

function DecideForm({ proposalKey, what, resident, row, onDone }: DecideProps) {
  const tell = useTell('subjectAccess.decide');
  const [outcome, setOutcome] = useState<Decided['outcome'] | null>(null);
  const [ground, setGround] = useState<Ground>('others');
  const [reason, setReason] = useState('');
  const given = decided.safeParse({
    key: proposalKey,
    outcome,
    ground: outcome === 'left out' ? ground : null,
    reason,
  });
  const save = () =>
    given.success &&
    tell.mutate({ resident: resident.id, request: row.id, on: today(), decided: given.data }, { onSuccess: onDone });
  return (
    <section className="ow-stack" aria-label={`Decide: ${what}`}>
      <Keys legend="In the copy, is it">
        <Key label="Shown" pressed={outcome === 'shown'} onPress={() => setOutcome('shown')} />
        <Key label="Left out" pressed={outcome === 'left out'} onPress={() => setOutcome('left out')} />
      </Keys>
      {outcome === 'left out' && (
        <NativeSelect
          label="On what ground"
          data={groundNames.map((each) => ({ value: each, label: grounds[each] }))}
          value={ground}
          onChange={({ currentTarget: { value } }) => setGround(groundNames.find((each) => each === value) ?? 'others')}
        />
      )}
      <Textarea
        label="Why"
        description="Kept in the record, not in the copy."
        maxLength={400}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <FormError error={tell.error} />
      <div className="ow-row">
        <Button variant="filled" disabled={!given.success} loading={tell.isPending} onClick={save}>
          Save
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </section>
  );
}

/** Words that no rule can know of, found by whoever read the pages: left out wherever they stand. */
function AddWords({ resident, row }: { resident: ResidentRow; row: SubjectAccessRow }) {
  const [words, setWords] = useState('');
  const [deciding, setDeciding] = useState(false);
  return (
    <section className="ow-stack" aria-labelledby="words-title">
      <h4 id="words-title">Something else, found while reading</h4>
      <TextInput
        label="The words as they stand"
        description="A name or a phrase that no rule knows. It is left out wherever it stands, letter for letter."
        autoComplete="off"
        maxLength={120}
        value={words}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      {deciding ? (
        <DecideForm
          proposalKey={`words:${words.trim()}`}
          what={words.trim()}
          resident={resident}
          row={row}
          onDone={() => {
            setDeciding(false);
            setWords('');
          }}
        />
      ) : (
        <div>
          <Button disabled={words.trim().length < 2} onClick={() => setDeciding(true)}>
            Decide on these words
          </Button>
        </div>
      )}
    </section>
  );
}
