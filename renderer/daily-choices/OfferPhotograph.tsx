import { FileButton, UnstyledButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { plainly } from '../look/tell/FormError.tsx';
import styles from './DailyChoices.module.css';
import type { PartProps } from './Offered.tsx';

const MOST_MEGABYTES = 15;

/** The home's own photograph of the last thing named: the real mug says more than a drawing of one. */
export function OfferPhotograph({ form, onChange }: Pick<PartProps, 'form' | 'onChange'>) {
  const keep = useTell('photographs.keep');
  const [problem, setProblem] = useState<string | null>(null);
  const index = form.offered.length - 1;
  const label = form.offered[index]?.label ?? '';
  const take = async (file: File | null) => {
    if (!file) return;
    const large = file.size > MOST_MEGABYTES * 1024 * 1024;
    setProblem(large ? `That picture is over ${MOST_MEGABYTES} MB. Please choose a smaller one.` : null);
    if (large) return;
    try {
      const photograph = await keep.mutateAsync({ image: await base64Of(file) });
      onChange((so) => ({
        ...so,
        offered: so.offered.map((each) => (each.label === label ? { ...each, photograph } : each)),
      }));
    } catch (error) {
      setProblem(plainly(error));
    }
  };
  return (
    <div>
      <FileButton onChange={take} accept="image/jpeg,image/png,image/webp">
        {(props) => (
          <UnstyledButton {...props} className={styles.quiet}>
            <IconCamera size={22} aria-hidden />
            <span>
              {keep.isPending ? 'Keeping the photograph of' : 'Photograph of'} <bdi>{label}</bdi>
            </span>
          </UnstyledButton>
        )}
      </FileButton>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}

/** A file's bytes as base64, read by the browser itself. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
