import { Checkbox, Input, Radio } from '@mantine/core';
import { useId } from 'react';
import type { Sees } from '../../db/staff/model.ts';
import { useAsk } from '../api.ts';
import { Portrait } from '../look/frame/Portrait.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { whereabouts } from '../residents/words.ts';
import styles from './Staff.module.css';

interface WhomFieldProps {
  value: Sees;
  onChange: (sees: Sees) => void;
  error?: string | null;
}

/** Whom an inspector's login shows: the residents that they asked for, or everyone. */
export function WhomField({ value, onChange, error }: WhomFieldProps) {
  const id = useId();
  const residents = useAsk('residents.list', {});
  const everyone = value === 'everyone';
  return (
    <fieldset className={`ow-plain ${styles.whom}`} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>Whom the inspector asked for</legend>
      <Radio.Group
        aria-label="Whom the inspector asked for"
        value={everyone ? 'everyone' : 'some'}
        onChange={(chosen) => onChange(chosen === 'everyone' ? 'everyone' : [])}
      >
        <Radio value="some" label="The residents ticked here, and nobody else" />
        <Radio value="everyone" label="Everyone in the record, also those who left or died" />
      </Radio.Group>
      {!everyone && (
        <Asking asked={residents} what="the residents">
          {(all) => (
            <div className={styles.residents}>
              {all.map((resident) => {
                const away = whereabouts(resident);
                return (
                  <Checkbox
                    key={resident.id}
                    checked={value.includes(resident.id)}
                    onChange={({ currentTarget: { checked } }) =>
                      onChange(checked ? [...value, resident.id] : value.filter((each) => each !== resident.id))
                    }
                    label={
                      <span className={styles.resident}>
                        <Portrait photograph={resident.photograph} name={resident.preferredName} width={40} />
                        <span>
                          <bdi>{resident.fullName}</bdi>, room {resident.room}
                          {away && `. ${away}`}
                        </span>
                      </span>
                    }
                  />
                );
              })}
            </div>
          )}
        </Asking>
      )}
      {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </fieldset>
  );
}
