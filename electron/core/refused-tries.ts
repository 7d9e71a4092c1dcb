import type { Instant } from '../../db/time/model.ts';
import type { OpenHome } from './state.ts';

/** What was tried and refused. */
export interface RefusedTry {
  readonly staff: string | null;
  readonly method: string;
  readonly code: string;
  /** About whom, where that is what it was refused for. */
  readonly resident?: string | null;
}

/** Keeps a try that was refused, for the manager who asks. */
export function keepRefusedTry(home: OpenHome, now: Instant, { staff, method, code, resident }: RefusedTry): void {
  home.record.sqlite
    .prepare('INSERT INTO refused_try (at, staff, method, code, resident) VALUES (?, ?, ?, ?, ?)')
    .run(now, staff, method, code, resident ?? null);
}
