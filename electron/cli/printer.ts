/** What a command has to say: lines for people, an object for programs. */
export interface Answer {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  /** One JSON object a line, whether or not `--json` is given: printed in place of the others. */
  readonly jsonLines?: readonly object[];
  /** False where the command was a check that did not hold. */
  readonly holds?: boolean;
}
export interface Fault {
  readonly code: string;
  readonly message: string;
}
/** The one place that prints: what was asked for to standard output, everything else to standard error. */
export interface Printer {
  answer(answer: Answer): void;
  fault(fault: Fault): void;
  progress(doing: string, done: number, total: number): void;
}

export function printerFor(json: boolean): Printer {
  // A reader that has gone away (own-words … | head -1) is no reason to leave work half-done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const out = (line: string) => process.stdout.write(`${line}\n`);
  const bar = progressOn(process.stderr);
  return {
    answer({ lines, json: object, jsonLines, holds }) {
      bar.end();
      if (jsonLines) for (const each of jsonLines) out(JSON.stringify(each));
      else if (json) out(JSON.stringify({ ok: holds ?? true, ...object }));
      else lines.forEach(out);
    },
    fault({ code, message }) {
      bar.end();
      process.stderr.write(`${message}\n`);
      if (json) out(JSON.stringify({ ok: false, code, message }));
    },
    progress: bar.show,
  };
}

/** One line that is written over on a terminal; in a log, one line for each new thing that is being done. */
function progressOn(stream: NodeJS.WriteStream) {
  let shown = '';
  return {
    show(doing: string, done: number, total: number): void {
      if (!stream.isTTY) {
        if (doing !== shown) stream.write(`${doing}\n`);
        shown = doing;
        return;
      }
      shown = `${doing} ${total > 1 ? `${Math.floor((100 * done) / total)} %` : ''}`;
      stream.write(`\r\u001b[K${shown}`);
    },
    end(): void {
      if (stream.isTTY && shown !== '') stream.write('\r\u001b[K');
      shown = '';
    },
  };
}
