import { useState } from 'react';
import type { PhotographRef } from '../../../db/words/model.ts';
import styles from './Photograph.module.css';

/** Where a photograph of the open record is served from; there is no other way to one. */
export const photographUrl = (photograph: PhotographRef, width: number) => `/photographs/${photograph.sha256}/${width}`;

/** Widths that the record keeps ready; a screen asks for one that stays sharp when it is zoomed. */
const widths = [160, 320, 640, 1280];
export const servedWidth = (shown: number) => widths.find((width) => width >= shown * 1.5) ?? 1280;

interface PortraitProps {
  photograph: PhotographRef | null;
  name: string;
  /** Side of the square, in pixels; or give a height too. */
  width: number;
  height?: number;
  round?: boolean;
  /** Beside the person's written name the picture adds nothing for a reader of the screen. */
  decorative?: boolean;
}

/** A person's face, or their initials on a cool ground. It never carries a badge: a portrait is not a status. */
export function Portrait({ photograph, name, width, height = width, round = false, decorative = true }: PortraitProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const shape = { width, height, borderRadius: round ? '50%' : 4 };
  if (photograph && missing !== photograph.sha256) {
    return (
      <img
        className={styles.portrait}
        style={shape}
        src={photographUrl(photograph, servedWidth(width))}
        alt={decorative ? '' : name}
        onError={() => setMissing(photograph.sha256)}
        draggable={false}
      />
    );
  }
  return (
    <span
      className={styles.initials}
      style={{ ...shape, fontSize: Math.max(16, Math.min(width, height) * 0.36) }}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      <bdi>{initialsOf(name)}</bdi>
    </span>
  );
}

/** First letters of the first and last names; of a single name, one letter. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const letter = (word: string | undefined) => /\p{L}\p{M}*/u.exec(word ?? '')?.[0] ?? '';
  // Letters of a joined script would take their joined shapes side by side, so one letter stands for the name.
  const joined = /\p{Script=Arabic}/u.test(name);
  return (letter(words[0]) + (words.length > 1 && !joined ? letter(words.at(-1)) : '')).toUpperCase();
}
