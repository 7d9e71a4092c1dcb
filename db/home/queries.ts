import { eq } from 'drizzle-orm';
import type { ReadContext } from '../store/model.ts';
import type { Country } from './model.ts';
import { home } from './projection.ts';

/** The country whose rules this home lives under. */
export const countryOf = ({ db, home: id }: ReadContext): Country =>
  db.select().from(home).where(eq(home.id, id)).get()?.country ?? 'England';
