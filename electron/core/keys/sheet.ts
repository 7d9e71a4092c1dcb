import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sameRecoveryGroup } from '../../../db/keys/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { suitableFolder } from '../home/folder.ts';
import { type RecoverySheet, recoverySheet } from '../packs/recovery-sheet.ts';
import { writeWhole } from '../whole-file.ts';

/** A recovery key as it is printed, and which two of its groups are typed back. */
interface Printed {
  readonly groups: readonly string[];
  readonly typeBack: readonly [number, number];
}

/** Two of the groups, in their order. */
export function groupsToTypeBack({ length }: readonly string[]): [number, number] {
  const first = randomInt(length - 1);
  return [first, randomInt(first + 1, length)];
}

/** Nobody goes on with a sheet that was never read. Throws Refused('wrong-group'). */
export function refuseUnlessTypedBack({ groups, typeBack }: Printed, typed: readonly string[]): void {
  const wrong = typeBack.find((place, index) => !sameRecoveryGroup(typed[index] ?? '', groups[place] ?? ''));
  if (wrong !== undefined)
    throw new Refused(
      'wrong-group',
      `Group ${wrong + 1} is not what the sheet says. Compare it with the printed sheet and type it again.`,
    );
}

/**
 * Saves the sheet as a PDF and gives its path. A sheet in the cloud would let in whoever reads the cloud; the same
 * folders are refused as for the record.
 */
export async function saveSheet(folder: string, sheet: RecoverySheet): Promise<string> {
  const suitable = suitableFolder(folder);
  const bytes = await recoverySheet(sheet);
  // Never over another sheet: it may be the only one of another home.
  for (let again = 1; ; again += 1) {
    const file = join(suitable, `Own Words recovery sheet${again === 1 ? '' : ` (${again})`}.pdf`);
    if (existsSync(file)) continue;
    writeWhole(file, bytes);
    return file;
  }
}
