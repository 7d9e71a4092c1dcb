import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import type { Header } from '../ledger/model.ts';
import { insertRow } from '../store/insert.ts';
import type { WriteDb } from '../store/model.ts';
import { projection } from '../store/projection.ts';
import {
  type because,
  communicationKinds,
  type contact,
  type event,
  type holding,
  type needs,
  type profile,
} from './model.ts';

/** What an entry about communication says, by what it is. */
export interface Said {
  described: { profile: z.infer<typeof profile>; needs: z.infer<typeof needs>; because: z.infer<typeof because> };
  held: z.infer<typeof holding>;
  event: z.infer<typeof event>;
  contact: z.infer<typeof contact>;
}

export const communicationRow = sqliteTable('communication', {
  entrySeq: integer('entry_seq').primaryKey(),
  entryId: text('entry_id').notNull(),
  resident: text().notNull(),
  what: text().$type<keyof Said>().notNull(),
  body: text({ mode: 'json' }).$type<Said[keyof Said]>().notNull(),
  recordedAt: text('recorded_at').notNull(),
  /** Null where the record itself noticed. */
  author: text(),
});

function keep<W extends keyof Said>(db: WriteDb, position: number, header: Header, what: W, body: Said[W]): void {
  insertRow(db, communicationRow, {
    entrySeq: position,
    entryId: header.id,
    resident: header.subject.id,
    what,
    body,
    recordedAt: header.recorded_at,
    author: header.actor.type === 'staff' ? header.actor.id : null,
  });
}

export const communicationProjection = projection(['communication'], communicationKinds, {
  'communication.described@1': (db, { position, header, body }) => keep(db, position, header, 'described', body),
  'communication.still-holds@1': (db, { position, header, body }) => keep(db, position, header, 'held', body.holding),
  'communication.event@1': (db, { position, header, body }) => keep(db, position, header, 'event', body.event),
  'communication.contact@1': (db, { position, header, body }) => keep(db, position, header, 'contact', body.contact),
});
