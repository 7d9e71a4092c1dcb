import { asc, eq } from 'drizzle-orm';
import type { ReadDb } from '../store/model.ts';
import { type ResidentId, residentId } from '../words/model.ts';
import { photographUse } from './projection.ts';

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
