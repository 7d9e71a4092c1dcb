import type Database from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import type { ReadDb } from '../store/model.ts';
import { type ResidentId, residentId } from '../words/model.ts';
import { photographUse } from './projection.ts';

// As canonical JSON spells the reference of a photograph or a recording. A hash alone is not one: a backup's entry holds
// its file's.
const PHOTOGRAPH = /\{"(?:height|seconds)":\d+,"sha256":"([0-9a-f]{64})","(?:width":\d+|type":"audio\/[a-z0-9]+")\}/g;
// A half-written form is the page's own JSON, its keys in any order.
const IN_DRAFT = /"sha256":"([0-9a-f]{64})"/g;

/** Every picture and recording that an entry of the record names, by the hash of its bytes. */
export function listPhotographs(sqlite: Database.Database): Set<string> {
  const values = sqlite.prepare(`SELECT value FROM part WHERE value LIKE '%"sha256"%'`).pluck().all() as string[];
  return hashesIn(values, PHOTOGRAPH);
}

/** The pictures that only a half-written form names so far. */
export function listPhotographsOfDrafts(sqlite: Database.Database): Set<string> {
  const values = sqlite.prepare(`SELECT value FROM draft WHERE value LIKE '%"sha256"%'`).pluck().all() as string[];
  return hashesIn(values, IN_DRAFT);
}

const hashesIn = (values: readonly string[], pattern: RegExp) =>
  new Set(values.flatMap((value) => [...value.matchAll(pattern)].map((match) => match[1] ?? '')));

/** In whose records a picture stands. */
export function listResidentsWithPhotograph(db: ReadDb, sha256: string): ResidentId[] {
  return db
    .selectDistinct({ resident: photographUse.resident })
    .from(photographUse)
    .where(eq(photographUse.sha256, sha256))
    .orderBy(asc(photographUse.resident))
    .all()
    .map(({ resident }) => residentId.parse(resident));
}
