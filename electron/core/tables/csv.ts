/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\u{FEFF}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

// A spreadsheet would work out what begins like a formula: what somebody typed as their name must stay what it is.
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
