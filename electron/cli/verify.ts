import { existsSync, statSync } from 'node:fs';
import { type Findings, findingsHeadings } from '../../db/packs/model.ts';
import { Refused } from '../../db/words/refused.ts';
import { filesOf } from '../core/home/folder.ts';
import { putVerifier, verifierPage } from '../core/packs/verifier-file.ts';
import { holdsPacks, verifyFile } from '../core/verify/file.ts';
import { withFingerprint } from '../core/verify/fingerprint.ts';
import { verifyHome } from '../core/verify/home.ts';
import { withHome } from './open-home.ts';
import { outOption, path } from './options.ts';
import type { Answer } from './printer.ts';
import type { AddCommand } from './program.ts';

interface Options {
  against?: string;
  fingerprint?: string;
}

/** `verify`: checks a home, a backup, a pack, or a zip or folder of packs. */
export const verifyCommand: AddCommand = (program, run) => {
  program
    .command('verify')
    .description('check a home, a backup, a pack, or a zip or folder of packs')
    .argument('<path>', 'the folder of a home, a backup, a pack, or a zip or folder of packs', path)
    .option(
      '--against <checkpoint>',
      'a checkpoint, pack or backup that left the home earlier, or its folder that was set aside',
      path,
    )
    .option('--fingerprint <figures>', 'the fingerprint that the home gave you another way')
    .action((where: string, { against, fingerprint }: Options) =>
      run(async (cli) => {
        if (isHome(where))
          return answerOf(await withHome(cli, where, (home) => verifyHome(home, cli, against ?? null)));
        const found = await verifyFile(where, cli.passphraseIfGiven, against ?? null).catch(async (error: unknown) => {
          if (!(error instanceof Refused) || error.code !== 'passphrase-needed' || against !== undefined) throw error;
          return verifyFile(where, await cli.passphrase('packs'));
        });
        return answerOf(withFingerprint(found, fingerprint ?? null));
      }),
    );
};

/** `verifier`: the page that checks packs in any browser. */
export const verifierCommand: AddCommand = (program, run) => {
  program
    .command('verifier')
    .description('write the page that checks packs in any browser, for those who have not this program')
    .addOption(outOption('the page'))
    .action(({ out }: { out: string }) =>
      run(async () => {
        const file = putVerifier(verifierPage(), out);
        return { lines: [file], json: { file } };
      }),
    );
};

// A folder without a home and without packs is asked about as a home, whose words for what is missing are the clearer.
const isHome = (where: string) =>
  statSync(where).isDirectory() && (existsSync(filesOf(where).keys) || !holdsPacks(where));

function answerOf(findings: Findings): Answer {
  const { holds, what, checked, problems, notChecked, fingerprintAdds, fingerprint } = findings;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${heading}:`, ...lines.map((line) => `  ${line}`)] : [];
  return {
    holds,
    lines: [
      holds ? `This ${what} holds.` : `This ${what} does not hold.`,
      ...part(findingsHeadings.problems, problems),
      ...part(findingsHeadings.checked, checked),
      ...part(findingsHeadings.notChecked, notChecked),
      ...part(findingsHeadings.fingerprintAdds, fingerprintAdds === null ? [] : [fingerprintAdds]),
      ...(fingerprint ? [`Fingerprint of the key: ${fingerprint}`] : []),
    ],
    json: { ...findings },
  };
}
