import { Fragment } from 'react';
import { type Flag, rules } from '../../db/evidence/model.ts';
import styles from './evidence.module.css';

interface FlaggedRecordProps {
  record: { text: string; flags: readonly Flag[] };
}

/** A text with the very words marked, and beside them what a reader would ask, why, and how it could read instead. */
export function FlaggedRecord({ record: { text, flags } }: FlaggedRecordProps) {
  return (
    <article className={styles.record}>
      <p dir="auto">{marked(text, flags)}</p>
      <Asks flags={flags} />
    </article>
  );
}

/** What a reader would ask, why, and how it could read instead. */
function Asks({ flags }: { flags: readonly Flag[] }) {
  return (
    <ul className={styles.asks}>
      {flags.map(({ rule, quote, message, why }) => (
        <li key={`${rule} ${quote}`}>
          <b>{rule}</b>
          <span>
            {message}
            <small>
              {why} For instance: <i>{rules.find(({ id }) => id === rule)?.example}</i>
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The text with what was matched marked; what names nothing as a whole is not marked word by word. */
function marked(text: string, flags: readonly Flag[]) {
  const spots = flags
    .filter(({ rule }) => rule !== 'T19')
    .map(({ quote }) => ({ from: text.indexOf(quote), to: text.indexOf(quote) + quote.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from);
  const parts: { text: string; mark: boolean }[] = [];
  let at = 0;
  for (const { from, to } of spots) {
    if (from < at) continue;
    parts.push({ text: text.slice(at, from), mark: false }, { text: text.slice(from, to), mark: true });
    at = to;
  }
  parts.push({ text: text.slice(at), mark: false });
  return parts.map(({ text: part, mark }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have their place alone
    <Fragment key={index}>{mark ? <mark>{part}</mark> : part}</Fragment>
  ));
}
