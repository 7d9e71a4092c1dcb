import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type Finding, mayBeDismissed } from '../../db/audit/model.ts';
import { dataRuleNamed } from '../../db/evidence/model.ts';
import { useAsk } from '../api.ts';
import { Dismiss } from '../dismissals/Dismiss.tsx';
import { useRoute } from '../route.tsx';
import { useStaffNames } from '../staff/useStaffNames.ts';
import styles from './audit.module.css';

/** As many of one rule as are listed at once. */
const SHOWN = 20;

/** What no single record shows, rule by rule: what is asked, why, and whom it is about, each with the way to mend it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const byRule = [...Map.groupBy(findings, ({ rule }) => rule)].toSorted(
    ([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)),
  );
  if (byRule.length === 0) return null;
  return (
    <section className="ow-stack" aria-labelledby="findings-title">
      <h2 id="findings-title">What no single record shows</h2>
      <ul className={styles.findings}>
        {byRule.map(([rule, some]) => {
          const { title, message } = dataRuleNamed(rule);
          const open = some.filter(({ dismissal }) => dismissal === null).length;
          return (
            <li key={rule}>
              <UnstyledButton
                className={styles.finding}
                aria-expanded={chosen === rule}
                onClick={() => setChosen(chosen === rule ? null : rule)}
              >
                <b>{rule}</b>
                <span>
                  <b>{title}</b> {message}
                </span>
                <span>
                  {open} open{open < some.length && `, ${some.length - open} dismissed`}
                </span>
              </UnstyledButton>
              {chosen === rule && <OfRule findings={some} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function OfRule({ findings }: { findings: readonly Finding[] }) {
  const [first] = findings;
  if (!first) return null;
  const { why, source, example } = dataRuleNamed(first.rule);
  return (
    <div className={styles.ofRule}>
      <p className="ow-note">
        {why} {source}. For instance: <i>{example}</i>
      </p>
      <ul className={styles.found}>
        {findings.slice(0, SHOWN).map((found) => (
          <li key={`${found.resident} ${found.by} ${found.what} ${found.entries[0]}`}>
            <One found={found} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p className="ow-note">
          The first {SHOWN} of {findings.length}.
        </p>
      )}
    </div>
  );
}

function One({ found }: { found: Finding }) {
  const { resident, by, what, tab, item, other, rule, version, field, entries, dismissal } = found;
  const { go } = useRoute();
  const nameOf = useStaffNames();
  const residents = useAsk('residents.list', {}).data ?? [];
  const called = (id: string | null) => residents.find((each) => each.id === id)?.preferredName;
  const [entry] = entries;
  return (
    <>
      <p>
        <b>
          <bdi>{resident ? called(resident) : by ? `Written by ${nameOf(by)}` : ''}</bdi>
        </b>
        : <span dir="auto">{what}</span>
        {other && (
          <>
            {' '}
            (<bdi>{called(other)}</bdi>)
          </>
        )}
      </p>
      {resident && tab && (
        <Button
          variant="subtle"
          px={0}
          onClick={() => go({ screen: 'area', resident, tab, ...(item ? { item } : {}) })}
        >
          Go to it
        </Button>
      )}
      {resident && entry && mayBeDismissed(found) && (
        <Dismiss
          resident={resident}
          entry={entry}
          flag={{ rule, version, field, sentence: null }}
          dismissal={dismissal}
          mayDismiss
        />
      )}
    </>
  );
}
