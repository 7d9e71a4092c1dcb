/** "1 entry", "379 entries". */
export const entriesInWords = (n: number): string => `${n.toLocaleString('en-GB')} ${n === 1 ? 'entry' : 'entries'}`;
