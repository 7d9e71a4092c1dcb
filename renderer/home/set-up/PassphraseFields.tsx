import { PasswordInput } from '@mantine/core';
import { passphraseProblem, tidyPassphrase } from '../../../db/keys/model.ts';
import { Notice } from '../../look/tell/Notice.tsx';

export interface NewPassphrase {
  passphrase: string;
  again: string;
}

/** Why a new passphrase cannot be taken yet; null when it can. */
export function newPassphraseProblem({ passphrase, again }: NewPassphrase): string | null {
  return (
    passphraseProblem(passphrase) ??
    (tidyPassphrase(passphrase) === tidyPassphrase(again) ? null : 'The two are not the same. Please type them again.')
  );
}

interface PassphraseFieldsProps {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  /** After a try to go on: what is still wrong is said. */
  tried: boolean;
  /** Whose it is, where it is not the home's. */
  label?: string;
}

/** A new passphrase, twice, with guidance while one types rather than a mark for it. */
export function PassphraseFields({ value, onChange, tried, label }: PassphraseFieldsProps) {
  const weak = passphraseProblem(value.passphrase);
  const differs = tidyPassphrase(value.passphrase) !== tidyPassphrase(value.again);
  return (
    <>
      <PasswordInput
        label={label ?? 'Passphrase of the home'}
        description="Three or four words that have nothing to do with each other. At least 12 characters. Spaces are welcome."
        value={value.passphrase}
        onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
        error={tried ? weak : null}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase' }}
      />
      <p className="ow-note" role="status">
        {guidance(value.passphrase, weak)}
      </p>
      <PasswordInput
        label="The same passphrase again"
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        error={tried && !weak && differs ? 'The two are not the same. Please type them again.' : null}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the second passphrase' }}
      />
      {label === undefined && (
        <Notice>
          Nobody can look this passphrase up, not even whoever made the program. The printed recovery sheet is the only
          other way in.
        </Notice>
      )}
    </>
  );
}

function guidance(passphrase: string, weak: string | null): string {
  const { length } = tidyPassphrase(passphrase);
  if (length === 0) return 'For example, four things you can see from your window, in an order that makes no sense.';
  if (weak) return `${length} characters so far.`;
  return length < 20 ? 'Long enough. One more word would make it much harder to guess.' : 'A good length.';
}
