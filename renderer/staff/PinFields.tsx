import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { pin as pinSchema } from '../../db/staff/model.ts';

/** The checks of a new PIN and its second typing, for a form with the fields `pin` and `again`. */
export const pinRules = {
  pin: (pin: string) => pinSchema.safeParse(pin).error?.issues[0]?.message ?? null,
  again: (again: string, { pin }: { pin: string }) => (again === pin ? null : 'The two PINs are not the same.'),
};

interface PinFieldsProps {
  label?: string;
  pin: PasswordInputProps;
  again: PasswordInputProps;
}

/** A new PIN, twice. */
export function PinFields({ label = 'PIN', pin, again }: PinFieldsProps) {
  const digits = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;
  return (
    <div className="ow-pair" style={{ alignItems: 'end' }}>
      <PasswordInput
        label={label}
        description="6 to 12 digits: no run, no repeat, no date or year of birth."
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the PIN' }}
        {...digits}
        {...pin}
      />
      <PasswordInput
        label="The same PIN again"
        description="To catch a slip."
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the second PIN' }}
        {...digits}
        {...again}
      />
    </div>
  );
}
