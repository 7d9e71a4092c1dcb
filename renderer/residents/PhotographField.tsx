import { Button, FileButton, Input } from '@mantine/core';
import { useState } from 'react';
import type { PhotographRef } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import { Portrait } from '../look/frame/Portrait.tsx';
import { plainly } from '../look/tell/FormError.tsx';

/** What a picture may weigh before it is taken in; the record makes it smaller. */
const MOST_MEGABYTES = 15;

interface PhotographFieldProps {
  label: string;
  name: string;
  value: PhotographRef | null;
  onChange: (photograph: PhotographRef | null) => void;
}

/** A portrait: chosen from a file, turned upright and made smaller by the record, shown at once. */
export function PhotographField({ label, name, value, onChange }: PhotographFieldProps) {
  const keep = useTell('photographs.keep');
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | null) => {
    if (!file) return;
    const large = file.size > MOST_MEGABYTES * 1024 * 1024;
    setTooLarge(large);
    if (large) return;
    keep.mutate({ image: await asBase64(file) }, { onSuccess: onChange });
  };
  const problem = tooLarge
    ? `That picture is over ${MOST_MEGABYTES} MB. Please choose a smaller one.`
    : keep.error
      ? plainly(keep.error)
      : null;
  return (
    <fieldset className="ow-plain">
      <legend>{label}</legend>
      <div className="ow-row" style={{ alignItems: 'flex-start' }}>
        <Portrait photograph={value} name={name} width={132} height={148} decorative={false} />
        <div className="ow-stack">
          <FileButton onChange={take} accept="image/png,image/jpeg,image/webp,image/gif,image/tiff">
            {(props) => (
              <Button {...props} disabled={keep.isPending}>
                {keep.isPending ? 'Taking it in' : value ? 'Choose another picture' : 'Choose a picture'}
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

/** A file's bytes as base64, read by the browser itself. */
function asBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
