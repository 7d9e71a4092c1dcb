import { z } from 'zod';

/** What checking a pack, a backup or a home found, in words anyone can read. */
export const findings = z.strictObject({
  holds: z.boolean(),
  what: z.enum(['pack', 'index', 'set', 'backup', 'home']),
  /** One sentence a line: what was checked and held. */
  checked: z.array(z.string()),
  /** What does not hold, and where. */
  problems: z.array(z.string()),
  /** What was not checked, and what would add to it. */
  notChecked: z.array(z.string()),
  /** What a fingerprint that came another way would add; null where one was given, or nothing is signed. */
  fingerprintAdds: z.string().nullable(),
  fingerprint: z.string().nullable(),
  entries: z.int().nonnegative(),
  /** Where several were checked together: each file, and what the index says it is. */
  files: z.array(z.strictObject({ name: z.string(), about: z.string().nullable(), holds: z.boolean() })),
});
export type Findings = z.infer<typeof findings>;

const names: Record<Findings['what'], string> = {
  pack: 'pack',
  index: 'index of packs',
  set: 'set of packs',
  backup: 'backup',
  home: 'record',
};
/** The verdict in one line. */
export const verdictOf = ({ holds, what }: Findings): string =>
  holds ? `No change found in this ${names[what]}` : `This ${names[what]} does not hold`;

/** What stands over each kind of line, wherever findings are shown. */
export const findingsHeadings = {
  problems: 'What does not hold',
  checked: 'What was checked',
  notChecked: 'What was not checked',
  fingerprintAdds: 'What a fingerprint from elsewhere would add',
} as const;
