import { Button, FileButton, NativeSelect } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { type Picture, pictures } from '../../db/daily-choices/model.ts';
import type { Wording } from '../../db/support-plan/model.ts';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';
import { capital } from '../look/pronouns.ts';

interface CardPictureProps {
  value: Wording['card'];
  onChange: (card: Wording['card']) => void;
}

/** The picture on the card with which the person says how much it matters: the home's own, or a drawing. */
export function CardPicture({ value, onChange }: CardPictureProps) {
  const { take, taking, problem } = useTakePicture((photograph) => onChange({ photograph, picture: null }));
  return (
    <div className="ow-row" style={{ alignItems: 'end' }}>
      <NativeSelect
        label="Picture on its card"
        value={value.picture ?? ''}
        data={[
          { value: '', label: value.photograph ? 'The home’s own photograph' : 'No picture' },
          ...pictures.map((each) => ({ value: each, label: capital(each.replaceAll('-', ' ')) })),
        ]}
        onChange={({ currentTarget }) => {
          const picture = pictures.find((each): each is Picture => each === currentTarget.value) ?? null;
          onChange({ photograph: null, picture });
        }}
      />
      <FileButton onChange={take} accept={PICTURE_FILES}>
        {(props) => (
          <Button {...props} leftSection={<IconCamera size={22} aria-hidden />} disabled={taking}>
            {taking ? 'Taking it in' : 'A photograph of the real thing'}
          </Button>
        )}
      </FileButton>
      <span style={{ width: 90, height: 66, display: 'grid', placeItems: 'center' }}>
        <ThingPicture of={value} width={90} />
      </span>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
