import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, londonDay } from '../../../db/time/model.ts';
import { ABOUT_ME_NOTICE, type AboutMe, aboutMe, gatherAboutMe } from '../../../db/transfer/about-me.ts';
import type { Leaving } from '../../../db/transfer/model.ts';
import { makeFolder, unmakeFolders } from '../home/folder.ts';
import type { Outcome, Work } from '../jobs.ts';
import { nameOfFile, putInPlace } from '../packs/file-names.ts';
import type { Maker } from '../packs/make.ts';
import { recordPaper } from '../packs/paper.ts';
import type { OpenHome } from '../state.ts';

/** What is known of somebody under the headings of About Me, as JSON for another system. That it was made stands in the ledger first. */
export async function exportAboutMe(
  home: OpenHome,
  { resident, why, forWhom, folder }: Leaving & { readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
): Promise<Outcome> {
  work.progress('Gathering what is known', 0, 1);
  const gathered = gatherAboutMe(home.record.reading(maker.actor, now), resident);
  const said: AboutMe = aboutMe.parse({
    format: 'own-words-about-me/1',
    notice: ABOUT_ME_NOTICE,
    home: home.name,
    madeAt: now,
    by: maker.name,
    why,
    forWhom,
    ...gathered,
  });
  const made = makeFolder(folder);
  const beside = join(folder, `${randomUUID()}.being-made`);
  try {
    writeFileSync(beside, `${JSON.stringify(said, null, 2)}\n`, { flush: true, mode: 0o600 });
    work.signal.throwIfAborted();
    const entries = said.headings.reduce((sum, each) => sum + each.entries.length, 0);
    const exported = { profile: 'about-me', residents: [resident], entries };
    recordPaper(home, { exported, purpose: { why, forWhom } }, maker, now);
  } catch (error) {
    rmSync(beside, { force: true });
    unmakeFolders(made);
    throw error;
  }
  const name = nameOfFile(`About ${said.person.preferredName}`, londonDay(now));
  return { files: [putInPlace(folder, name, beside, 'json')] };
}
