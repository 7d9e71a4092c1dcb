import { useState } from 'react';
import type { PhotographRef } from '../../../db/words/model.ts';
import styles from './Photograph.module.css';
import { photographUrl, servedWidth } from './Portrait.tsx';

interface PhotographProps {
  photo: PhotographRef;
  /** What can be seen in it, in words. */
  alt: string;
  /** Width on screen, in pixels, frame included. */
  width: number;
  /** Cut to this height; without it the picture keeps its shape. */
  height?: number;
  /** Corners tucked into a mount, as in an album. */
  mounted?: boolean;
}

/** A print on paper: the one thing that casts a shadow. */
export function Photograph({ photo, alt, width, height, mounted = false }: PhotographProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const natural = Math.round((width - 16) * (photo.height / photo.width)) + 16;
  const tall = height ?? Math.min(natural, Math.round(width * 1.4));
  return (
    <span className={styles.print} data-mounted={mounted || undefined} style={{ width, height: tall }}>
      {missing === photo.sha256 ? (
        <span className={styles.lost} role="img" aria-label={alt}>
          The picture file is not here. The words about it are.
        </span>
      ) : (
        <img
          src={photographUrl(photo, servedWidth(width))}
          alt={alt}
          onError={() => setMissing(photo.sha256)}
          draggable={false}
        />
      )}
    </span>
  );
}
