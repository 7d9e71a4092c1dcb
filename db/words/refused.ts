/** A refusal in plain words: it crosses to the screen as it is, so it never holds text from the record. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}
