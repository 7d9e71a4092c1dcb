import { Button, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAsk, useTell } from '../api.ts';
import { plainly } from '../look/tell/FormError.tsx';

interface PathFieldProps {
  label: string;
  description?: string;
  /** Which of the two is chosen. */
  what?: 'folder' | 'file';
  value: string;
  onChange: (path: string) => void;
  error?: ReactNode;
}

/** A folder or file by its path; where the system has a dialog for choosing one, a button opens it. */
export function PathField({ label, description, what = 'folder', value, onChange, error }: PathFieldProps) {
  const status = useAsk('home.status', {});
  const pick = useTell('home.pickPath');
  const choose = async () => {
    const { path } = await pick.mutateAsync({ what });
    if (path) onChange(path);
  };
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error ?? (pick.error ? plainly(pick.error) : null)}
      autoComplete="off"
      spellCheck={false}
      {...(status.data?.shell.canPickPath
        ? {
            rightSectionWidth: 120,
            rightSection: (
              <Button mih={40} size="sm" leftSection={<IconFolder size={20} aria-hidden />} onClick={choose}>
                Choose
              </Button>
            ),
          }
        : {})}
    />
  );
}
