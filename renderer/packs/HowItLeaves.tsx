import { Radio, Stack } from '@mantine/core';
import { OwnPinField } from '../look/fields/OwnPinField.tsx';

export const waysOut = ['protected', 'files', 'zip'] as const;
export type WayOut = (typeof waysOut)[number];

const words: Record<WayOut, { label: string; description: string }> = {
  protected: {
    label: 'It leaves the building: one zip under a passphrase',
    description: 'A passphrase is made for it and shown once. Give it to the reader by telephone.',
  },
  files: {
    label: 'A plain print: each pack a PDF',
    description: 'Whoever finds the file reads it. Signed with your PIN.',
  },
  zip: {
    label: 'A plain zip of all the packs',
    description: 'Whoever finds the file reads it. Signed with your PIN.',
  },
};

interface HowItLeavesProps {
  value: WayOut;
  onChange: (way: WayOut) => void;
  pin: string;
  onPin: (pin: string) => void;
  pinError: string | null;
}

/** Whether packs are put under a passphrase, as they are when they leave the building, or lie open and are signed for. */
export function HowItLeaves({ value, onChange, pin, onPin, pinError }: HowItLeavesProps) {
  return (
    <>
      <Radio.Group
        label="How it is handed over"
        value={value}
        onChange={(way) => onChange(waysOut.find((each) => each === way) ?? 'protected')}
      >
        <Stack gap={6} mt={8}>
          {waysOut.map((way) => (
            <Radio key={way} value={way} {...words[way]} />
          ))}
        </Stack>
      </Radio.Group>
      {value !== 'protected' && (
        <OwnPinField value={pin} onChange={(event) => onPin(event.currentTarget.value)} error={pinError} />
      )}
    </>
  );
}
