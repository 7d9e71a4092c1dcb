import { z } from 'zod';
import { entryFrom } from '../ledger/read.ts';
import type { Ledger } from '../ledger/store.ts';
import type { Instant } from '../time/model.ts';
import type { ResidentId } from '../words/model.ts';
import { packKinds } from './model.ts';

const exportedBody = z.union([packKinds['pack.exported@2'].body, packKinds['pack.exported@1'].body]);

/** A pack that left the record. */
export interface Export {
  readonly at: Instant;
  readonly by: string | null;
  /** What sort of pack or paper it was. */
  readonly profile: string;
  readonly residents: readonly ResidentId[];
  readonly why: string;
  readonly forWhom: string;
}

/** Every pack that the ledger says was exported, newest first. */
export function listExports(ledger: Ledger): Export[] {
  return ledger
    .entriesAt(ledger.positionsAbout(ledger.home, 'pack'))
    .map(entryFrom)
    .toReversed()
    .flatMap(({ header, body }) => {
      const exported = exportedBody.safeParse(body);
      if (!exported.success) return [];
      const by = header.actor.type === 'staff' ? header.actor.id : null;
      const { residents, profile } = exported.data.export;
      return [{ at: header.recorded_at, by, profile, residents, ...exported.data.purpose }];
    });
}
