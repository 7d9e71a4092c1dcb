import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { LawNote } from '../best-interests/form/LawMargin.tsx';
import styles from '../best-interests/form/register.module.css';
import { usePeople } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { EmptyState } from '../look/tell/EmptyState.tsx';
import { MovedStubs } from '../wrong-person/MovedStubs.tsx';
import { PaperCard } from './PaperCard.tsx';
import { PaperForm } from './PaperForm.tsx';

/** The register of powers and papers: who holds what, how far anybody has checked it, and what it gives. */
export function AuthorityPage({ resident }: { resident: ResidentRow }) {
  const asked = useAsk('authority.list', { resident: resident.id });
  const people = usePeople(resident);
  const [adding, setAdding] = useState(false);
  const { mayWrite } = useMe();
  return (
    <section className={styles.register} aria-labelledby="authority-title">
      <h2 id="authority-title">Who has authority</h2>
      <p>
        Being a relative gives no say over care. A power does, as far as it goes, once somebody has seen it and checked
        it. Write down what is claimed as soon as you hear of it.
      </p>
      {mayWrite && !adding && (
        <div className="ow-row">
          <Button variant="filled" onClick={() => setAdding(true)}>
            Write down a power or paper
          </Button>
        </div>
      )}
      {adding && <PaperForm resident={resident} people={people} row={null} onDone={() => setAdding(false)} />}
      <Asking asked={asked} what="the register">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={`Nobody has written down any power or paper for ${resident.preferredName}.`}>
              <p>
                Ask <bdi>{resident.preferredName}</bdi>, ask family, look in the file, and search the Public Guardian’s
                register. That nothing was found belongs in the decision itself, with where you looked.
              </p>
            </EmptyState>
          ) : (
            <ul aria-label="Powers and papers">
              {rows.map((row) => (
                <li key={row.id}>
                  <PaperCard resident={resident} people={people} row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Asking>
      <MovedStubs resident={resident} whats={['paper']} />
      <LawNote />
    </section>
  );
}
