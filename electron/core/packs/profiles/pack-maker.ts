import type { PackRequest } from '../../../../db/packs/model.ts';
import type { Instant } from '../../../../db/time/model.ts';
import type { Outcome, Work } from '../../jobs.ts';
import type { OpenHome } from '../../state.ts';
import { makeCards } from '../know-me.ts';
import { type Maker, makePacks } from '../make.ts';
import type { Wrapping } from '../parcel.ts';
import type { Press } from '../render.ts';
import { orderOf } from './order.ts';

type Make = (
  home: OpenHome,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
  wrapping: Wrapping,
) => Promise<Outcome>;

/** How what is asked for is made: as sealed packs, or as cards, which are paper whatever they would be wrapped in. */
export function packMaker({ profile, ...request }: PackRequest): Make {
  if (profile === 'know-me')
    return (home, folder, maker, now, work, press) =>
      makeCards(home, { profile, ...request }, folder, maker, now, work, press);
  return (home, folder, ...rest) => makePacks(home, orderOf({ profile, ...request }), folder, ...rest);
}
