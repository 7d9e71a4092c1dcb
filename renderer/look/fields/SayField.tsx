import { Textarea } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useId } from 'react';
import { langOf } from '../languages.ts';
import type { Named } from '../pronouns.ts';
import { pronounsOf } from '../pronouns.ts';
import styles from './SayField.module.css';

interface SayFieldProps {
  resident: Named;
  /** Said: the very words. Showed: what anyone there would have seen. */
  mode?: 'said' | 'showed';
  value: string;
  onChange: (value: string) => void;
  /** Beside the label; "her very words, or leave empty" if left out. */
  hint?: string;
  error?: string | null;
  /** The language of the words, as people name it. */
  language?: string | null;
  maxLength?: number;
  minRows?: number;
}

/**
 * Where the person's very words go: the one warm field on the page. It has no field for anyone else, and nothing ever
 * fills it but the one who types.
 */
export function SayField({
  resident,
  mode = 'said',
  value,
  onChange,
  hint,
  error,
  language,
  maxLength = 2000,
  minRows = 2,
}: SayFieldProps) {
  const id = useId();
  const lang = langOf(language);
  const { their } = pronounsOf(resident);
  const usual = mode === 'said' ? `${their} very words, or leave empty` : 'what anyone there would have seen';
  return (
    <div className={styles.say} data-mode={mode}>
      <label htmlFor={id} className={styles.label}>
        {mode === 'said' ? (
          <i className={styles.quote} aria-hidden>
            “
          </i>
        ) : (
          <IconEye size={20} aria-hidden />
        )}
        <span>
          <b>
            <bdi>{resident.preferredName}</bdi> {mode}
          </b>{' '}
          {hint ?? usual}
        </span>
      </label>
      <Textarea
        id={id}
        classNames={{ input: styles.input ?? '' }}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        minRows={minRows}
        maxLength={maxLength}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        {...(lang ? { lang } : {})}
      />
    </div>
  );
}
