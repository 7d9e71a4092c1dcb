import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconEar } from '@tabler/icons-react';
import { useState } from 'react';
import { inOneLine, needsInWords } from '../../db/communication/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { useAsk } from '../api.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { AskAgain } from './AskAgain.tsx';
import styles from './Communication.module.css';
import { NeedsFlag } from './NeedsFlag.tsx';
import { Points } from './Points.tsx';

/** On every page about a person: how to ask them, in one line that opens. */
export function HowToAskLine({ resident }: { resident: ResidentRow }) {
  const { data } = useAsk('communication.get', { resident: resident.id });
  const [open, setOpen] = useState(false);
  if (!data) return <div className={styles.line} />;
  const { current, question } = data;
  const { them } = pronounsOf(resident);
  const needs = current && needsInWords(current.needs);
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <section className={styles.line} aria-label={`How to ask ${resident.preferredName}`} data-open={open || undefined}>
      <UnstyledButton className={styles.short} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconEar size={22} aria-hidden />
        <b>To hear {them} well</b>
        <span className={styles.words}>
          {question && 'How do we ask now? '}
          {needs && `Needs: ${needs}. `}
          {current ? inOneLine(current.profile) : 'Not written down yet.'}
        </span>
        <Chevron size={22} aria-hidden />
      </UnstyledButton>
      {open && (
        <div className={styles.opened}>
          {question && <AskAgain question={question} resident={resident} />}
          <NeedsFlag needs={current?.needs} />
          {current ? (
            <Points profile={current.profile} />
          ) : (
            <p>Open “How to ask” beside this page, and write down what you know.</p>
          )}
        </div>
      )}
    </section>
  );
}
