/** "1 row was", "12 rows were". */
export const rowsInWords = (rows: number): string => (rows === 1 ? '1 row was' : `${rows} rows were`);
/** "1 row", "12 rows". */
export const rowsCounted = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);
