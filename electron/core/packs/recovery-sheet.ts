import { dateInWords, type Instant } from '../../../db/time/model.ts';
import { setPage } from './page.ts';
import source from './recovery-sheet.typ.ts';

export interface RecoverySheet {
  readonly homeName: string;
  readonly homeId: string;
  readonly groups: readonly string[];
  readonly madeAt: Instant;
}

/** The recovery sheet as one PDF page: the only copy of the recovery key, to be printed and locked away. */
export function recoverySheet({ homeName, homeId, groups, madeAt }: RecoverySheet): Promise<Uint8Array> {
  return setPage(source, { homeName, homeId, groups, made: dateInWords(madeAt) });
}
