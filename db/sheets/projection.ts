import { projection } from '../store/projection.ts';
import { sheetKinds } from './model.ts';

// A few lines a year: they are read from the ledger itself, and need no table.
export const sheetProjection = projection([], sheetKinds, { 'sheet.stated@1': () => {} });
