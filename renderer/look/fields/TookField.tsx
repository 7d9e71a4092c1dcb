import { Textarea } from '@mantine/core';
import { IconIdBadge2 } from '@tabler/icons-react';
import { useId } from 'react';
import styles from './SayField.module.css';

interface TookFieldProps {
  /** Whose reading it is: the member of staff. */
  staffName: string;
  /** Whose it is not. */
  residentName: string;
  /** What is asked: "What I took it to mean". */
  label?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  maxLength?: number;
}

/** The member of staff's own reading: beside the person's words, never inside them. */
export function TookField({
  staffName,
  residentName,
  label = 'What I took it to mean',
  value,
  onChange,
  error,
  maxLength = 300,
}: TookFieldProps) {
  const id = useId();
  return (
    <div className={styles.took}>
      <label htmlFor={id}>
        <IconIdBadge2 size={20} aria-hidden />
        <span>
          <span className="ow-hidden">{label}: </span>
          <bdi>{staffName}</bdi>, not <bdi>{residentName}</bdi>
        </span>
      </label>
      <Textarea
        id={id}
        variant="unstyled"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        minRows={1}
        maxLength={maxLength}
        autoComplete="off"
      />
    </div>
  );
}
