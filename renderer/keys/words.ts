import type { Output } from '../../electron/core/contract.ts';

type Keys = Output<'keys.list'>;
export type Way = Keys['ways'][number];
type Event = Keys['events'][number];

export const wayInWords: Record<Way['kind'], string> = {
  passphrase: 'The passphrase of the home',
  opener: 'A passphrase of their own',
  recovery: 'The recovery sheet',
};

/** What was done with the keys; `about` is whose. */
export function eventInWords({ what }: Event, about: string | null): string {
  switch (what) {
    case 'passphrase-changed':
      return 'The passphrase of the home was changed';
    case 'opener-added':
      return `${about ?? 'Somebody'} was given a passphrase of their own`;
    case 'opener-removed':
      return `The passphrase of ${about ?? 'somebody'} was taken away`;
    case 'sheet-replaced':
      return 'A new recovery sheet took the place of the old one';
    case 'rotated':
      return 'The record was encrypted anew';
    case 'sheet-used':
      return `The recovery sheet was used${about ? ` to set ${about} a new PIN` : ''}`;
  }
}
