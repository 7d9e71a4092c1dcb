// The passphrase leaves the environment before anything else is loaded: no module, thread or program ever sees it there.
const passphrase = process.env['OWN_WORDS_PASSPHRASE'];
delete process.env['OWN_WORDS_PASSPHRASE'];

const { keepNoDumps } = await import('./core/no-dumps.ts');
keepNoDumps();
const { runCli } = await import('./cli/program.ts');
process.exitCode = await runCli(process.argv.slice(2), passphrase);

export {};
