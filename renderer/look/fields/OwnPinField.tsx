import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** One's own PIN, typed again as a signature. */
export function OwnPinField(props: PasswordInputProps) {
  return (
    <PasswordInput
      label="Your own PIN, to sign this"
      inputMode="numeric"
      maxLength={12}
      w={300}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide your own PIN' }}
      {...props}
    />
  );
}
