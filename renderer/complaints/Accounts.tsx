import { Button, Textarea } from '@mantine/core';
import { SomeoneField } from '../best-interests/form/SomeoneField.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import styles from './complaints.module.css';
import type { Account } from './StepForm.tsx';

interface AccountsProps {
  people: People;
  value: Account[];
  onChange: (value: Account[]) => void;
  error: string | null;
}

/** What each of those who were asked says, one account a voice; the person’s own has its own field below. */
export function Accounts({ people, value, onChange, error }: AccountsProps) {
  const change = (at: number, next: Partial<Account>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...next } : each)));
  return (
    <fieldset className="ow-plain ow-stack">
      <legend>What each of those asked says, apart</legend>
      {value.map((account, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an account has no name of its own while it is typed
        <div key={at} className={styles.account}>
          <SomeoneField
            label="Who was asked"
            people={people}
            value={account.who}
            onChange={(who) => change(at, { who })}
          />
          <Textarea
            label="What they say, in their words"
            autosize
            minRows={2}
            value={account.says}
            onChange={({ currentTarget: { value: says } }) => change(at, { says })}
          />
          <div>
            <Button variant="subtle" onClick={() => onChange(value.filter((_, index) => index !== at))}>
              Leave this account out
            </Button>
          </div>
        </div>
      ))}
      {error && (
        <p role="alert" className={styles.wrong}>
          Please give each account its name and its words.
        </p>
      )}
      {value.length < 12 && (
        <div>
          <Button onClick={() => onChange([...value, { who: null, says: '' }])}>Add an account</Button>
        </div>
      )}
    </fieldset>
  );
}
