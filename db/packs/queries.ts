import { z } from 'zod';
import type { Entry } from '../ledger/model.ts';
import { entryFrom } from '../ledger/read.ts';
import type { Ledger } from '../ledger/store.ts';
import type { ReadContext } from '../store/model.ts';
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
export const listExports = (ledger: Ledger): Export[] =>
  ledger.entriesAt(ledger.positionsAbout(ledger.home, 'pack')).map(entryFrom).toReversed().flatMap(exportFrom);

/** Every pack and paper about somebody that left the record, newest first. */
export const listExportsOf = (context: ReadContext, resident: ResidentId): Export[] =>
  [...context.entriesAbout(context.home)]
    .filter(({ header }) => header.kind.startsWith('pack.exported@'))
    .toReversed()
    .flatMap(exportFrom)
    .filter(({ residents }) => residents.includes(resident));

function exportFrom({ header, body }: Entry): Export[] {
  const exported = exportedBody.safeParse(body);
  if (!exported.success) return [];
  const by = header.actor.type === 'staff' ? header.actor.id : null;
  const { residents, profile } = exported.data.export;
  return [{ at: header.recorded_at, by, profile, residents, ...exported.data.purpose }];
}
