import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { writeKeyfile } from '../../../db/keys/file.ts';
import type { Keyfile } from '../../../db/keys/format.ts';
import { addStaff } from '../../../db/staff/commands.ts';
import { openDatabase } from '../../../db/store/open.ts';
import { beginDevice, recordIn } from '../../../db/store/record.ts';
import type { Instant } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import { filesOf, suitableFolder } from './folder.ts';
import { placeBeside } from './place.ts';

/** What a new home is made from. */
export interface NewHome {
  readonly folder: string;
  readonly homeId: string;
  readonly name: string;
  readonly country: 'England' | 'Wales';
  readonly demo: boolean;
  readonly keyfile: Keyfile;
  readonly dataKey: Uint8Array;
  readonly manager: { readonly name: string; readonly pin: string };
}

/** A folder in which a new home may be made. Throws Refused('home-here' | 'folder-not-empty' | those of suitableFolder). */
export function folderForNewHome(path: string): string {
  const folder = suitableFolder(path);
  if (existsSync(filesOf(folder).keys)) {
    throw new Refused(
      'home-here',
      'There is already a home in this folder. Open it, or choose another folder for the new one.',
    );
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refused(
      'folder-not-empty',
      'This folder already holds other files. Choose an empty folder, or a new name.',
    );
  }
  return folder;
}

/** Makes a home beside its place and moves it there when it is whole: a half-made home never stands in the folder. */
export function createHome(home: NewHome, now: Instant): void {
  const folder = folderForNewHome(home.folder);
  const place = placeBeside(folder, 'being-made');
  try {
    fill(place.path, home, now);
    place.moveIn();
  } catch (error) {
    place.clear();
    throw error;
  }
}

function fill(folder: string, home: NewHome, now: Instant): void {
  const files = filesOf(folder);
  mkdirSync(files.photographs, { mode: 0o700 });
  const sqlite = openDatabase(files.record, { key: home.dataKey, create: true });
  try {
    const device = uuidv7();
    beginDevice(sqlite, device, now);
    const record = recordIn(sqlite, home.homeId, device);
    record.write({ type: 'system' }, now, (context) => {
      context.append({
        kind: 'home.opened@1',
        subject: { type: 'home', id: home.homeId },
        body: { home: { name: home.name, country: home.country, demo: home.demo } },
      });
      addStaff(context, { ...home.manager, role: 'manager' });
    });
  } finally {
    sqlite.close();
  }
  writeKeyfile(files.keys, home.keyfile);
}
