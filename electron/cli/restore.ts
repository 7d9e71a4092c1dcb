import { instantInWords } from '../../db/time/model.ts';
import { readBackup } from '../core/backup/file.ts';
import { restoreBackup } from '../core/backup/restore.ts';
import { folderForNewHome } from '../core/home/create.ts';
import { homeOption, path } from './options.ts';
import type { AddCommand } from './program.ts';

/** `restore`: puts a backup back into a folder of its own, where it goes on as a new device. */
export const restoreCommand: AddCommand = (program, run) => {
  program
    .command('restore')
    .description('put a backup back into an empty folder')
    .argument('<file>', 'the backup', path)
    .addOption(homeOption())
    .action((file: string, { home: folder }: { home: string }) =>
      run(async (cli) => {
        folderForNewHome(folder);
        readBackup(file); // nobody is asked for the passphrase of a file that is no backup
        const restored = await restoreBackup(file, folder, await cli.passphrase(), cli.now.toISOString());
        const { entries, backupMadeAt } = restored;
        return {
          lines: [
            `${entries.toLocaleString('en-GB')} entries, as they were on ${instantInWords(backupMadeAt)}, in ${folder}`,
            'What was written after the backup is not in it; the record says so.',
          ],
          json: { home: folder, entries, backupMadeAt },
        };
      }),
    );
};
