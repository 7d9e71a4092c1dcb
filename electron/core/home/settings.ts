import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../whole-file.ts';

/** Where a home's backups are kept, and why the last one could not be made, in a sentence without a word of the record. */
const backupPlace = z.object({
  folder: z.string(),
  problem: z.object({ at: z.string(), message: z.string() }).nullable(),
});
export type BackupPlace = z.infer<typeof backupPlace>;

/** What the program itself remembers between starts: never anything of the record. */
const settings = z.object({
  lastHome: z.string().nullable().default(null),
  /** By the id of the home. */
  backups: z.record(z.string(), backupPlace).default({}),
  /** When a home was last checked whole, and whether it held. */
  checks: z.record(z.string(), z.object({ at: z.string(), holds: z.boolean() })).default({}),
  /** Passphrase and staff of the demo home that this PC made, shown on its own sign-in screen. */
  demo: z
    .object({
      folder: z.string(),
      passphrase: z.string(),
      staff: z.array(z.object({ name: z.string(), pin: z.string() })),
    })
    .nullable()
    .default(null),
});
export type Settings = z.infer<typeof settings>;

const fileIn = (dataFolder: string) => join(dataFolder, 'settings.json');

/** The settings, or their defaults where there are none or they cannot be read. */
export function readSettings(dataFolder: string): Settings {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) return settings.parse({});
  try {
    return settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return settings.parse({});
  }
}

export function writeSettings(dataFolder: string, changed: Partial<Settings>): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeWhole(fileIn(dataFolder), JSON.stringify({ ...readSettings(dataFolder), ...changed }));
}
