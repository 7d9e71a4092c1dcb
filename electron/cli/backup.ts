import { suitableBackupFolder } from '../core/backup/folder.ts';
import { makeBackup } from '../core/backup/make.ts';
import { withHome } from './open-home.ts';
import { homeOption, outOption } from './options.ts';
import type { AddCommand } from './program.ts';

/** `backup`: an encrypted copy that was read back before it is called one. */
export const backupCommand: AddCommand = (program, run) => {
  program
    .command('backup')
    .description('make an encrypted copy and check it')
    .addOption(homeOption())
    .addOption(outOption('the backup'))
    .action(({ home: folder, out }: { home: string; out: string }) =>
      run(async (cli) => {
        const target = suitableBackupFolder(out, folder);
        const file = await withHome(cli, folder, (home) =>
          makeBackup(home, target, { type: 'system' }, cli.now.toISOString(), cli),
        );
        return { lines: [file, 'The backup was read back and checked.'], json: { file } };
      }),
    );
};
