import { statSync } from 'node:fs';
import type { Findings } from '../../db/packs/model.ts';
import { verifyFile } from '../core/packs/handlers.ts';
import { verifyHome } from '../core/verify/home.ts';
import { withHome } from './open-home.ts';
import { path } from './options.ts';
import type { Answer } from './printer.ts';
import type { AddCommand } from './program.ts';

/** `verify`: checks a home, a backup or a pack. */
export const verifyCommand: AddCommand = (program, run) => {
  program
    .command('verify')
    .description('check a home, a backup or a pack')
    .argument('<path>', 'the folder of a home, a backup or a pack', path)
    .option('--against <checkpoint>', 'a checkpoint, pack or backup that left the home earlier', path)
    .action((where: string, { against = null }: { against?: string | null }) =>
      run(async (cli) =>
        statSync(where).isDirectory()
          ? answerOf(await withHome(cli, where, (home) => verifyHome(home, cli, against)))
          : answerOf(await verifyFile(where, cli.passphraseIfGiven, against)),
      ),
    );
};

function answerOf(findings: Findings): Answer {
  const { holds, what, checked, problems, notChecked, fingerprint } = findings;
  return {
    holds,
    lines: [
      holds ? `This ${what} holds.` : `This ${what} does not hold.`,
      ...(holds ? checked : problems).map((line) => `  ${line}`),
      ...(notChecked.length > 0 ? ['Not checked:', ...notChecked.map((line) => `  ${line}`)] : []),
      ...(fingerprint ? [`Fingerprint of the key: ${fingerprint}`] : []),
    ],
    json: { ...findings },
  };
}
