import { Button, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAsk, useTell } from '../api.ts';
import { plainly } from '../look/tell/FormError.tsx';

interface FolderFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (folder: string) => void;
  error?: ReactNode;
}

/** A folder or file by its path; where the system has a dialog for choosing one, a button opens it. */
export function FolderField({ label, description, value, onChange, error }: FolderFieldProps) {
  const status = useAsk('home.status', {});
  const pick = useTell('home.pickFolder');
  const choose = async () => {
    const { folder } = await pick.mutateAsync({});
    if (folder) onChange(folder);
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
      {...(status.data?.shell.canPickFolder
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
