import type { ReactNode } from 'react';
import { type LawRef, law, lawAsOf, notChecked } from '../../../db/law/model.ts';
import { shortDateInWords } from '../../../db/time/model.ts';
import { Margin } from '../../look/steps/Margin.tsx';
import styles from '../best-interests.module.css';

/** A question with the law that asks it beside it, from the dated reference data. */
export function LawMargin({ refs, children }: { refs: readonly LawRef[]; children: ReactNode }) {
  const [first, ...rest] = refs.map((ref) => law[ref]);
  const fields = <div className={styles.fields}>{children}</div>;
  if (!first) return <Margin>{fields}</Margin>;
  return (
    <Margin
      section={first.cite}
      law={
        <>
          {first.plain}
          {rest.map(({ cite, plain }) => (
            <span key={cite}>
              <strong>{cite}</strong>
              {plain}
            </span>
          ))}
        </>
      }
    >
      {fields}
    </Margin>
  );
}

/** Says of the lines of law on a page how far they may be relied on. */
export function LawNote() {
  return (
    <p className="ow-note">
      The law in the margin is in our words, as of {shortDateInWords(lawAsOf)}. {notChecked}
    </p>
  );
}
