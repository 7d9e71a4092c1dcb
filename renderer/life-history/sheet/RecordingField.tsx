import { Button, FileButton, Input, TextInput } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { type Item, secondsInWords } from '../../../db/life-history/model.ts';
import { RECORDING_FILES, useTakeRecording } from '../../look/recordings/useTakeRecording.ts';
import styles from './StorySheet.module.css';

const MOST = 6;
type Recordings = NonNullable<Item['recordings']>;

interface RecordingFieldProps {
  value: Recordings;
  onChange: (recordings: Recordings) => void;
  error: string | undefined;
}

/** Recordings of this part of the life, each with what is to be heard on it for whoever cannot hear it. */
export function RecordingField({ value, onChange, error }: RecordingFieldProps) {
  const { take, taking, problem } = useTakeRecording((recording) => {
    if (value.every((each) => each.recording.sha256 !== recording.sha256))
      onChange([...value, { recording, says: '' }]);
  });
  return (
    <fieldset className="ow-plain">
      <legend>Recordings</legend>
      {value.map(({ recording, says }, at) => (
        <div key={recording.sha256} className={styles.recording}>
          <TextInput
            label="What is to be heard"
            description={`${secondsInWords(recording.seconds)}. For whoever cannot hear it: who, and what of.`}
            value={says}
            maxLength={200}
            autoComplete="off"
            error={says.trim() === '' ? error : undefined}
            onChange={({ currentTarget }) =>
              onChange(value.map((each, place) => (place === at ? { recording, says: currentTarget.value } : each)))
            }
          />
          <Button onClick={() => onChange(value.filter((_, place) => place !== at))}>Leave this recording out</Button>
        </div>
      ))}
      {value.length < MOST && (
        <FileButton onChange={take} accept={RECORDING_FILES}>
          {(props) => (
            <Button {...props} leftSection={<IconMicrophone size={22} aria-hidden />} disabled={taking}>
              {taking ? 'Taking it in' : value.length > 0 ? 'Add another recording' : 'Add a recording'}
            </Button>
          )}
        </FileButton>
      )}
      {problem && <Input.Error role="alert">{problem}</Input.Error>}
    </fieldset>
  );
}
