import { Button, FileButton } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ViewRow } from '../../db/support-plan/model.ts';
import { useTell } from '../api.ts';
import { Photograph } from '../look/frame/Photograph.tsx';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';
import { FormError } from '../look/tell/FormError.tsx';
import { today } from '../look/when.ts';
import type { ElementProps } from './ElementPage.tsx';
import styles from './support-plan.module.css';

interface FormOnPaperProps extends ElementProps {
  view: ViewRow;
  writes: boolean;
}

/** The paper on which one of the person's people wrote their view: kept beside what was typed from it. */
export function FormOnPaper({ resident, row, view, writes }: FormOnPaperProps) {
  const keep = useTell('plan.keepForm');
  const { take, taking, problem } = useTakePicture((scan) =>
    keep.mutate({
      resident: resident.id,
      element: row.id,
      at: { precision: 'day', day: today() },
      form: { view: view.view, scan },
    }),
  );
  if (view.form)
    return (
      <figure className={styles.form}>
        <Photograph photo={view.form.scan} alt="The form as it was written by hand" width={160} />
        <figcaption className="ow-note">The form as it was written by hand.</figcaption>
      </figure>
    );
  if (!writes) return null;
  return (
    <div className={styles.form}>
      <FileButton onChange={take} accept={PICTURE_FILES}>
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            leftSection={<IconFileText size={22} aria-hidden />}
            disabled={taking || keep.isPending}
          >
            {taking ? 'Taking it in' : 'It came on paper: keep the form'}
          </Button>
        )}
      </FileButton>
      {problem && <p role="alert">{problem}</p>}
      <FormError error={keep.error} />
    </div>
  );
}
