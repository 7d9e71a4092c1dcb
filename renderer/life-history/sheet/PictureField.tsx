import { Button, FileButton, Input, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import type { Item } from '../../../db/life-history/model.ts';
import { Photograph } from '../../look/frame/Photograph.tsx';
import { PICTURE_FILES, useTakePicture } from '../../look/pictures/useTakePicture.ts';
import styles from './StorySheet.module.css';

const MOST = 12;

interface PictureFieldProps {
  value: Item['photographs'];
  onChange: (photographs: Item['photographs']) => void;
  error: string | undefined;
  /** Of a paper the pictures are its pages. */
  paper?: boolean;
}

/** Photographs of this part of the life, each with what it shows for whoever cannot see it. */
export function PictureField({ value, onChange, error, paper = false }: PictureFieldProps) {
  const { take, taking, problem } = useTakePicture((photo) => {
    if (value.every((each) => each.photo.sha256 !== photo.sha256)) onChange([...value, { photo, alt: '' }]);
  });
  return (
    <fieldset className="ow-plain">
      <legend>{paper ? 'Pages of the paper' : 'Photographs'}</legend>
      {paper && (
        <p className="ow-note">
          A scan or a photograph of each page, as a JPEG, PNG or WebP picture. A PDF cannot be taken in: save its pages
          as pictures first.
        </p>
      )}
      {value.map(({ photo, alt }, at) => (
        <div key={photo.sha256} className={styles.picture}>
          <Photograph photo={photo} alt={alt || 'The picture just chosen'} width={190} />
          <div className="ow-stack">
            <TextInput
              label="What it shows"
              description="For whoever cannot see it, and for whoever comes after you: who, where."
              value={alt}
              maxLength={200}
              autoComplete="off"
              error={alt.trim() === '' ? error : undefined}
              onChange={(event) =>
                onChange(value.map((each, place) => (place === at ? { photo, alt: event.currentTarget.value } : each)))
              }
            />
            <Button onClick={() => onChange(value.filter((_, place) => place !== at))}>Leave this picture out</Button>
          </div>
        </div>
      ))}
      {value.length < MOST && (
        <FileButton onChange={take} accept={PICTURE_FILES}>
          {(props) => (
            <Button {...props} leftSection={<IconPhoto size={22} aria-hidden />} disabled={taking}>
              {taking
                ? 'Taking it in'
                : `${value.length > 0 ? 'Add another' : 'Add a'} ${paper ? 'page' : 'photograph'}`}
            </Button>
          )}
        </FileButton>
      )}
      {problem && <Input.Error role="alert">{problem}</Input.Error>}
    </fieldset>
  );
}
