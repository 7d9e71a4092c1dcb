import { FileButton, UnstyledButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';
import styles from './DailyChoices.module.css';
import type { PartProps } from './Offered.tsx';

/** The home's own photograph of the last thing named: the real mug says more than a drawing of one. */
export function OfferPhotograph({ form, onChange }: Pick<PartProps, 'form' | 'onChange'>) {
  const label = form.offered.at(-1)?.label ?? '';
  const { take, taking, problem } = useTakePicture((photograph) =>
    onChange((so) => ({
      ...so,
      offered: so.offered.map((each) => (each.label === label ? { ...each, photograph } : each)),
    })),
  );
  return (
    <div>
      <FileButton onChange={take} accept={PICTURE_FILES}>
        {(props) => (
          <UnstyledButton {...props} className={styles.quiet}>
            <IconCamera size={22} aria-hidden />
            <span>
              {taking ? 'Keeping the photograph of' : 'Photograph of'} <bdi>{label}</bdi>
            </span>
          </UnstyledButton>
        )}
      </FileButton>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
