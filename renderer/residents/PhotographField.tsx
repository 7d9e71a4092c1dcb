import { Button, FileButton, Input } from '@mantine/core';
import type { PhotographRef } from '../../db/words/model.ts';
import { Portrait } from '../look/frame/Portrait.tsx';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';

interface PhotographFieldProps {
  label: string;
  name: string;
  value: PhotographRef | null;
  onChange: (photograph: PhotographRef | null) => void;
}

/** A portrait: chosen from a file, turned upright and made smaller by the record, shown at once. */
export function PhotographField({ label, name, value, onChange }: PhotographFieldProps) {
  const { take, taking, problem } = useTakePicture(onChange);
  return (
    <fieldset className="ow-plain">
      <legend>{label}</legend>
      <div className="ow-row" style={{ alignItems: 'flex-start' }}>
        <Portrait photograph={value} name={name} width={132} height={148} decorative={false} />
        <div className="ow-stack">
          <FileButton onChange={take} accept={PICTURE_FILES}>
            {(props) => (
              <Button {...props} disabled={taking}>
                {taking ? 'Taking it in' : value ? 'Choose another picture' : 'Choose a picture'}
              </Button>
            )}
          </FileButton>
          {value && (
            <Button variant="subtle" px={0} onClick={() => onChange(null)}>
              Show initials in its place
            </Button>
          )}
          {problem ? (
            <Input.Error role="alert">{problem}</Input.Error>
          ) : (
            <p className="ow-note">A face, in good light. Ask first.</p>
          )}
        </div>
      </div>
    </fieldset>
  );
}
