import { useState } from 'react';
import type { RecordingRef } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { asBase64 } from '../files.ts';
import { plainly } from '../tell/FormError.tsx';

/** What a recording may weigh: a quarter of an hour as telephones keep it. */
const MOST_MEGABYTES = 15;

/** The kinds of file that a recording is chosen from. */
export const RECORDING_FILES = 'audio/*,.mp3,.m4a,.wav,.ogg,.opus,.flac,.aac';

/** Takes a recording in, then hands it on; or the one plain line of why not. */
export function useTakeRecording(onKept: (recording: RecordingRef) => void) {
  const keep = useTell('recordings.keep');
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    keep.reset();
    const tooLarge = file.size > MOST_MEGABYTES * 1024 * 1024;
    setProblem(
      tooLarge ? `This recording is too large: ${MOST_MEGABYTES} MB is the most. Choose a shorter one.` : null,
    );
    if (!tooLarge) keep.mutate({ audio: await asBase64(file) }, { onSuccess: onKept });
  };
  return { take, taking: keep.isPending, problem: problem ?? (keep.error ? plainly(keep.error) : null) };
}
