import { useState } from 'react';
import type { PhotographRef } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { asBase64 } from '../files.ts';
import { plainly } from '../tell/FormError.tsx';

/** What a picture may weigh as it comes; the record makes it smaller. */
const MOST_MEGABYTES = 15;

/** The kinds of file that a picture is chosen from. */
export const PICTURE_FILES = 'image/jpeg,image/png,image/webp';

/** Takes a picture in: looked at here, kept by the record, then handed on; or the one plain line of why not. */
export function useTakePicture(onKept: (photograph: PhotographRef) => void) {
  const keep = useTell('photographs.keep');
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    keep.reset();
    const wrong = await pictureProblem(file);
    setProblem(wrong);
    if (wrong === null) keep.mutate({ image: await asBase64(file) }, { onSuccess: onKept });
  };
  return { take, taking: keep.isPending, problem: problem ?? (keep.error ? plainly(keep.error) : null) };
}

/** Why a file cannot be taken in as a picture, found before anything is sent; null when it can. */
async function pictureProblem(file: File): Promise<string | null> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    return `This picture is too large: ${MOST_MEGABYTES} MB is the most. Choose a smaller one.`;
  }
  try {
    (await createImageBitmap(file)).close();
    return null;
  } catch {
    return 'This file is not a picture that can be shown. Choose a JPEG, PNG or WebP file.';
  }
}
