/** What no check of a file can tell. */
export const WRITTEN_TRULY = 'Whether what was written down was true when it was written.';

/** What a fingerprint that came another way than the file would add. */
export const FINGERPRINT_ADDS =
  'Whose key it is. Where the home gave you a fingerprint another way, by telephone or on paper, and it is the same as the one below, the file is what that home signed. Without it, this shows only that nothing was changed since somebody signed it with this key.';

export const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
