import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { domainInWords, listInWords, namesOf } from '../../db/daily-choices/model.ts';
import { useAsk } from '../api.ts';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { useSuggested } from '../suggestions/useSuggested.ts';
import styles from './DailyChoices.module.css';
import { domainIcon } from './domains.ts';
import { offer } from './form.ts';
import type { PartProps } from './Offered.tsx';

const usual = 9;

/** Nothing named yet: what was offered together lately is one tap away, anything else two. */
export function About({ resident, onChange }: PartProps) {
  const [all, setAll] = useState(false);
  const before = useAsk('dailyChoices.offeredBefore', { resident: resident.id });
  const suggested = useSuggested(resident);
  const sets = before.data?.together ?? [];
  const domains = namesOf(domainInWords).slice(0, all ? undefined : usual - 1);
  const take = (set: (typeof sets)[number]) =>
    onChange((form) => ({
      ...set.reduce((so, { label, domain, ...thing }) => {
        const suggestedIn = suggested.of(domain, label)?.id ?? null;
        return offer(so, label, { label, suggestedIn, ...thing });
      }, form),
      domain: set[0]?.domain ?? null,
      named: true,
    }));
  return (
    <>
      {sets.length > 0 && (
        <Keys legend="Offered lately" hint="tap what you offered now" columns={1}>
          {sets.map((set, index) => (
            <Key
              key={listInWords(set.map(({ label }) => label))}
              label={listInWords(
                set.map(({ label }) => label),
                'or',
              )}
              {...(set[0] ? { icon: domainIcon[set[0].domain] } : {})}
              pressed={false}
              shortcut={String(index + 1)}
              onPress={() => take(set)}
            />
          ))}
        </Keys>
      )}
      <fieldset className="ow-plain">
        <legend>{sets.length > 0 ? 'Something new' : 'What was it about?'}</legend>
        <div className={styles.small}>
          {domains.map((domain, index) => (
            <Key
              key={domain}
              label={domainInWords[domain]}
              pressed={false}
              {...(sets.length + index < 9 ? { shortcut: String(sets.length + index + 1) } : {})}
              onPress={() => onChange((form) => ({ ...form, domain }))}
            />
          ))}
          {!all && <Key label="More" icon={IconDots} pressed={false} onPress={() => setAll(true)} />}
        </div>
      </fieldset>
    </>
  );
}
