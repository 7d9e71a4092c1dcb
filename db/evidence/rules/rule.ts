import type { Weighed } from '../particular.ts';
import type { Sentence } from '../sentence.ts';

export type Severity = 'info' | 'check' | 'must-answer';

/** Where a sentence stands. */
export interface Standing {
  readonly field: string | null;
  /** In one of the person's own two voices. */
  readonly persons: boolean;
  /** The person's words as they were said or written. */
  readonly verbatim: boolean;
  /** Somebody's own view, or what they remember: theirs to put as they like. */
  readonly opinion: boolean;
  /** The whole text, of which the sentence is one: a reason may stand in the next. */
  readonly text: string;
  /** How much it shows for what it claims, and the sentences before and after it. */
  readonly own: Weighed;
  readonly around: readonly Weighed[];
}

/** One rule of evidence quality (rules.md): a prompt with its reason, its source and a way to mend it. */
export interface Rule {
  readonly id: `T${number}`;
  readonly version: number;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly source: string;
  readonly example: string;
  /** The words that it is about, as they stand there; null where there is nothing to say. */
  readonly find: (sentence: Sentence, standing: Standing) => string | null;
}

/** The words that match, as they stand. */
export const matched = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[0].trim() ?? null;
