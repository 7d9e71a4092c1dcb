import { eq } from 'drizzle-orm';
import { home as homeRow } from '../../../db/home/projection.ts';
import { accessibleInformation } from '../../../db/sheets/ais.ts';
import { dataSecurity } from '../../../db/sheets/dspt.ts';
import { type Source, sourceOf } from '../../../db/sheets/facts.ts';
import { noticesOf, type Sheet, type SheetName, type SheetPart, schemes } from '../../../db/sheets/model.ts';
import { clinicalSafety } from '../../../db/sheets/safety.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import type { Maker } from '../packs/make.ts';
import type { OpenHome, State } from '../state.ts';
import { readAround } from './around.ts';

/** A sheet as the record answers it now. */
export function readSheet(state: State, home: OpenHome, name: SheetName, maker: Maker, now: Instant): Sheet {
  const { sqlite, ledger } = home.record;
  const context = home.record.reading(maker.actor, now);
  const about = homeOf(context, home);
  return {
    name,
    home: about,
    asOf: now,
    by: maker.name,
    version: schemes[name].asOf,
    entries: ledger.size(),
    notices: noticesOf(name, about),
    parts: partsOf(state, home, name, sourceOf(context, sqlite, ledger)),
  };
}

function partsOf(state: State, home: OpenHome, name: SheetName, source: Source): SheetPart[] {
  switch (name) {
    case 'data-security':
      return dataSecurity(source, readAround(state, home));
    case 'accessible-information':
      return accessibleInformation(source);
    case 'clinical-safety':
      return clinicalSafety(source);
  }
}

function homeOf({ db, home }: ReadContext, { name, demo }: OpenHome): Sheet['home'] {
  const row = db.select({ country: homeRow.country }).from(homeRow).where(eq(homeRow.id, home)).get();
  return { name, country: row?.country ?? 'England', demo };
}
