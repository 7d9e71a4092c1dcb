import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type Figure, type Group, groups, type Numbers } from '../../db/numbers/model.ts';
import { useAsk } from '../api.ts';
import { RuleRates } from '../dismissals/RuleRates.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { useRoute } from '../route.tsx';
import styles from './numbers.module.css';

const groupNames = Object.keys(groups) as Group[];

/** What a manager and a commissioner can read: each figure with what it was counted out of, and whom it counts. */
export function NumbersScreen() {
  const asked = useAsk('numbers.get', {});
  return (
    <AreaFrame
      area="neutral"
      title="In numbers"
      line="Of everybody who lives here now. No residents and no staff are set against each other."
    >
      <Asking asked={asked} what="the numbers">
        {(found) => (
          <div className={styles.page}>
            {groupNames.map((group) => (
              <GroupOf key={group} group={group} found={found} />
            ))}
          </div>
        )}
      </Asking>
    </AreaFrame>
  );
}

function GroupOf({ group, found }: { group: Group; found: Numbers }) {
  const { go } = useRoute();
  const figures = found.figures.filter((each) => each.group === group);
  if (figures.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={`numbers-${group}`}>
      <h2 id={`numbers-${group}`}>{groups[group]}</h2>
      {[...Map.groupBy(figures, ({ under }) => under)].map(([under, some]) => (
        <div key={under}>
          {under && <h3>{under}</h3>}
          <ul>
            {some.map((figure) => (
              <li key={figure.label}>
                <One figure={figure} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {group === 'choices' && found.reasons.length > 0 && (
        <p>
          Why not delivered, most often: {found.reasons.map(({ reason, count }) => `${reason} (${count})`).join(', ')}.
        </p>
      )}
      {group === 'writing' && (
        <div className="ow-stack">
          {found.rules.rules.length > 0 && <RuleRates figures={found.rules} />}
          <div>
            <Button onClick={() => go({ screen: 'audit' })}>Look through what is written</Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** A bar out of the whole it was counted from, its figures beside it, and whom it counts on request. */
function One({ figure }: { figure: Figure }) {
  const [open, setOpen] = useState(false);
  const { count, of, what, label, list } = figure;
  const share = of === 0 ? 0 : (100 * count) / of;
  return (
    <article className={styles.figure} aria-label={label}>
      <p>{label}</p>
      <span className={styles.bar} aria-hidden>
        <i style={{ width: `${share}%` }} />
      </span>
      <b>
        {count} of {of} {what}
      </b>
      {list.length > 0 ? (
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide them' : figure.asks ? 'Which' : 'Which not'}
        </Button>
      ) : (
        <span />
      )}
      {open && <Listed figure={figure} />}
    </article>
  );
}

function Listed({ figure: { list } }: { figure: Figure }) {
  const { go } = useRoute();
  const residents = useAsk('residents.list', {}).data ?? [];
  return (
    <ul className={styles.list}>
      {list.map(({ resident, what, tab, item, more }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one thing may be counted twice for somebody
        <li key={`${resident} ${what} ${index}`}>
          <UnstyledButton
            className={styles.to}
            onClick={() => go({ screen: 'area', resident, tab, ...(item ? { item } : {}) })}
          >
            <b>
              <bdi>{residents.find(({ id }) => id === resident)?.preferredName}</bdi>
            </b>
            : <span dir="auto">{what}</span>
          </UnstyledButton>
          {more && (
            <p className="ow-note" dir="auto">
              {more}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
