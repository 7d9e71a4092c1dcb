import { listPreferencesForResident } from '../../../db/daily-choices/preference-queries.ts';
import { listLifeHistoryForPack } from '../../../db/life-history/queries.ts';
import { cardToBeginWith, type PackRequest } from '../../../db/packs/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { OpenHome } from '../state.ts';
import { makeCard } from './card.ts';
import type { Maker } from './make.ts';
import { residentsFor } from './prepare.ts';
import type { Press } from './render.ts';

const VERSION = 'hospital';

/**
 * Know-me cards for a hospital, of one, several or everybody, each with what its form begins with. The card for the wall
 * of a room is not made so: its lines are shown to the person first. Throws Refused('as-known-now' | 'no-such-resident').
 */
export async function makeCards(
  home: OpenHome,
  request: PackRequest,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  if (request.knownOn !== null)
    throw new Refused('as-known-now', 'A card is for today, so it is made from what is known now. Leave the day out.');
  const files: string[] = [];
  let unprinted = 0;
  for (const { id: resident } of residentsFor(home, request, maker, now)) {
    work.signal.throwIfAborted();
    const context = home.record.reading(maker.actor, now);
    const lines = cardToBeginWith(
      listLifeHistoryForPack(context.db, resident),
      listPreferencesForResident(context, { resident }),
      VERSION,
    );
    const card = { resident, version: VERSION, ...lines, photograph: true, asked: null, folder } as const;
    const made = await makeCard(home, card, maker, now, work, press);
    files.push(...(made.files ?? []));
    unprinted += made.unprinted ?? 0;
  }
  return { files, unprinted };
}
