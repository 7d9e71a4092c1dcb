import { Button } from '@mantine/core';
import type { Someone } from '../../../db/capacity/model.ts';
import styles from '../best-interests.module.css';
import { SomeoneField } from './SomeoneField.tsx';
import type { People } from './usePeople.ts';

interface ComersFieldProps {
  people: People;
  value: readonly (Someone | null)[];
  onChange: (value: (Someone | null)[]) => void;
}

/** Who comes to a meeting: staff, the person's own people, professionals; a row each. */
export function ComersField({ people, value, onChange }: ComersFieldProps) {
  return (
    <>
      {value.map((who, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is chosen
        <div className={styles.someone} key={index}>
          <SomeoneField
            label={`Who comes, ${index + 1}`}
            people={people}
            value={who}
            onChange={(next) => onChange(value.map((each, at) => (at === index ? next : each)))}
          />
          <Button
            variant="subtle"
            className={styles.start ?? ''}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            Take them out
          </Button>
        </div>
      ))}
      <Button className={styles.start ?? ''} onClick={() => onChange([...value, null])}>
        Add who comes
      </Button>
    </>
  );
}
