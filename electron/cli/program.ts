import { Command, CommanderError } from 'commander';
import { backupCommand } from './backup.ts';
import { checkTextCommand } from './check-text.ts';
import { demoCommand } from './demo.ts';
import { exitCodeOf, lineOf } from './faults.ts';
import { packCommand } from './pack.ts';
import { askPassphrase } from './passphrase.ts';
import { type Answer, type Printer, printerFor } from './printer.ts';
import { residentsCommand } from './residents.ts';
import { restoreCommand } from './restore.ts';
import { verifierCommand, verifyCommand } from './verify.ts';

/** What a command is given: the world as far as it may see it. */
export interface Cli {
  readonly now: Date;
  /** Aborted by Ctrl+C: the work ends and takes back what it had begun. */
  readonly signal: AbortSignal;
  /** The passphrase from the environment, or typed at a hidden prompt. Throws Refused('no-passphrase'). */
  passphrase(of?: 'home' | 'packs'): Promise<string>;
  /** The passphrase from the environment; nobody is asked for one. */
  readonly passphraseIfGiven: string | null;
  progress(doing: string, done: number, total: number): void;
}
/** Adds one command; its action gives what is to be printed. */
export type AddCommand = (program: Command, run: (work: (cli: Cli) => Promise<Answer>) => Promise<void>) => void;

const commands: readonly AddCommand[] = [
  demoCommand,
  packCommand,
  verifyCommand,
  verifierCommand,
  backupCommand,
  restoreCommand,
  residentsCommand,
  checkTextCommand,
];

/** Runs one command. Gives its exit code: 0 done, 1 the check or the work failed, 2 wrong use. */
export async function runCli(args: readonly string[], passphrase: string | undefined): Promise<number> {
  const printer = printerFor(args.includes('--json'));
  const stopped = new AbortController();
  // Ctrl+C reaches a program once from the terminal and again from those that started it: the second must not end it
  // while it clears away, nor on its way out.
  const stop = () => stopped.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  let exitCode = 0;
  const run = async (work: (cli: Cli) => Promise<Answer>) => {
    const answer = await work(cliFor(stopped.signal, passphrase, printer));
    printer.answer(answer);
    exitCode = answer.holds === false ? 1 : 0;
  };
  try {
    await programOf(run).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // --help
    printer.fault(lineOf(error, stopped.signal.aborted));
    return exitCodeOf(error);
  }
}

function cliFor(signal: AbortSignal, given: string | undefined, printer: Printer): Cli {
  return {
    now: new Date(),
    signal,
    passphrase: async (of = 'home') => given || (await askPassphrase(signal, of)),
    passphraseIfGiven: given || null,
    progress: (doing, done, total) => {
      signal.throwIfAborted();
      printer.progress(doing, done, total);
    },
  };
}

function programOf(run: Parameters<AddCommand>[1]): Command {
  const program = new Command('own-words')
    .description('The record of a home, from the command line. The passphrase comes from OWN_WORDS_PASSPHRASE.')
    .exitOverride()
    // What went wrong is told in one line, further up; help asked for by name still goes to standard output.
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
  for (const add of commands) add(program, run);
  for (const command of program.commands) command.option('--json', 'one JSON object on standard output, nothing else');
  return program;
}
