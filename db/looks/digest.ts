import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { canonicalJson } from '../ledger/canonical.ts';
import type { WriteContext } from '../store/model.ts';
import type { lookKinds } from './model.ts';

type Committed = z.infer<(typeof lookKinds)['looks.kept@1']['body']>['looks'];
interface LookRow {
  no: number;
  staff: string;
  quarter_hour: string;
  resident: string | null;
  residents: string | null;
}

/**
 * Commits the ledger to the looks that no entry covers yet; writes nothing where there are none. From then on a look of
 * theirs that is changed, taken away or slipped in shows in a check of the record.
 */
export function commitLooks(context: WriteContext, sqlite: Database.Database): void {
  const from = committedUntil(sqlite) + 1;
  const looks = rowsIn(sqlite, from, Number.MAX_SAFE_INTEGER);
  const last = looks.at(-1);
  if (!last) return;
  context.append({
    kind: 'looks.kept@1',
    subject: { type: 'home', id: context.home },
    body: { looks: { from, to: last.no, count: looks.length, digest: digestOfLooks(looks) } },
  });
}

/** What a check says of looks that are not as the ledger committed to them; it names the entry, never a look. */
export function lookProblems(sqlite: Database.Database): string[] {
  return committed(sqlite).flatMap(({ position, ...entry }) => {
    const looks = rowsIn(sqlite, entry.from, entry.to);
    if (looks.length === entry.count && digestOfLooks(looks) === entry.digest) return [];
    return [`Who looked at whom was changed after it was kept: the looks that entry ${position} counted do not agree.`];
  });
}

function rowsIn(sqlite: Database.Database, from: number, to: number): LookRow[] {
  return sqlite
    .prepare(
      `SELECT l.no, l.staff, l.quarter_hour, l.resident, s.residents FROM look l LEFT JOIN residents_shown s ON s.no = l.shown
       WHERE l.no BETWEEN ? AND ? ORDER BY l.no`,
    )
    .all(from, to) as LookRow[];
}

function digestOfLooks(looks: readonly LookRow[]): string {
  const rows = looks.map(({ no, staff, quarter_hour, resident, residents }) => [
    no,
    staff,
    quarter_hour,
    resident,
    residents,
  ]);
  return createHash('sha256').update(canonicalJson(rows)).digest('hex');
}

const COMMITTED = `SELECT e.position, p.value FROM entry e JOIN shape s ON s.no = e.shape JOIN part p ON p.entry = e.position
  WHERE s.kind = 'looks.kept@1' AND p.name = 'looks'`;

function committedUntil(sqlite: Database.Database): number {
  const newest = sqlite.prepare(`${COMMITTED} ORDER BY e.position DESC LIMIT 1`).get() as { value: string } | undefined;
  return newest ? (JSON.parse(newest.value) as Committed).to : 0;
}

function committed(sqlite: Database.Database): (Committed & { position: number })[] {
  const rows = sqlite.prepare(`${COMMITTED} ORDER BY e.position`).all() as { position: number; value: string }[];
  return rows.map(({ position, value }) => ({ position, ...(JSON.parse(value) as Committed) }));
}
