/** Progress goes to standard error: standard output belongs to the command that was asked for. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A reason to stop that is told in one plain line, without a stack. */
export class Stop extends Error {
  readonly exitCode: number;
  constructor(line: string, exitCode = 1) {
    super(line);
    this.exitCode = exitCode;
  }
}
