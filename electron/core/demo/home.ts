import { dayPlus } from '../../../db/time/model.ts';
import type { PhotographRef, RecordingRef } from '../../../db/words/model.ts';
import { firstDayOf } from './days.ts';
import type { Life, Line } from './life.ts';
import { agency } from './staff.ts';
import type { Ids, Timeline } from './timeline.ts';
import type { Tune } from './tunes/tunes.ts';

/** The days between which everything in the demo home happens. */
export interface Span {
  /** The home began to use Own Words. */
  readonly begun: string;
  /** The first and the last day of choices. */
  readonly first: string;
  readonly last: string;
  readonly joelFrom: string;
}

/** Days for setting up before the first choice: people, wishes and stories come first. */
const SET_UP_DAYS = 20;

export function spanOf(months: number, last: string): Span {
  const first = firstDayOf(months, last);
  const joel = dayPlus(last, -agency.from);
  return { begun: dayPlus(first, -SET_UP_DAYS), first, last, joelFrom: [first, joel].toSorted().at(-1) ?? first };
}

/** What each part of the making is given. */
export interface Making {
  readonly seed: number;
  readonly span: Span;
  readonly timeline: Timeline;
  readonly ids: Ids;
  readonly lives: readonly Life[];
  readonly pictures: ReadonlyMap<string, PhotographRef>;
  readonly tunes: ReadonlyMap<Tune, RecordingRef>;
}

/** A line as the record keeps it: words of another language with what they mean and who says so. */
export function asWords(life: Life, line: Line) {
  if (typeof line === 'string') return { words: line, language: null };
  if (!life.language) throw new RangeError(`${life.key} has words in a language that is not named.`);
  const { name, translator } = life.language;
  return { words: line[0], language: { language: name, translation: line[1], translatedBy: translator } };
}

export function pictureOf(making: Making, name: string): PhotographRef {
  const picture = making.pictures.get(name);
  if (!picture) throw new RangeError(`There is no picture ${name}.`);
  return picture;
}
