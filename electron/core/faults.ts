import { Refused } from '../../db/words/refused.ts';

const sentences: Record<string, readonly [string, string]> = {
  SQLITE_FULL: ['disk-full', 'The disk is full. Nothing was saved. Free some space, then save again.'],
  ENOSPC: ['disk-full', 'The disk is full. Nothing was saved. Free some space, then try again.'],
  // The memory that readers and writers share lies in a file, for which there is no room either.
  SQLITE_IOERR_SHMSIZE: [
    'disk-full',
    'The disk is full, so the record cannot be opened safely. Nothing was changed. Free some space, then try again.',
  ],
  EDQUOT: [
    'disk-full',
    'There is no room left for you on this disk. Nothing was saved. Free some space, then try again.',
  ],
  EFBIG: [
    'file-too-large',
    'The file is too large for that disk: many memory sticks take no file of more than 4 GB. Nothing was saved there. Choose another disk.',
  ],
  SQLITE_READONLY: [
    'read-only',
    'This folder can only be read, so nothing can be saved in it. Choose another folder or ask for write access.',
  ],
  EROFS: ['read-only', 'This disk can only be read, so nothing can be saved on it. Choose another folder.'],
  EACCES: [
    'no-access',
    'Own Words may not read or write in this folder. Choose another folder or ask for access to it.',
  ],
  EPERM: [
    'no-access',
    'Own Words may not read or write in this folder. Choose another folder or ask for access to it.',
  ],
  SQLITE_CANTOPEN: [
    'cannot-open',
    'The record in this folder cannot be opened. Check that the folder is there and may be written to.',
  ],
  ENOENT: ['not-found', 'There is nothing at that place. Check the path, then try again.'],
  ENOTDIR: ['not-a-folder', 'That path leads through a file, not a folder. Choose a folder.'],
  EEXIST: ['not-a-folder', 'A file is in the way: that path is a file, not a folder. Choose a folder.'],
  ENOTEMPTY: ['folder-not-empty', 'This folder holds other files by now. Choose an empty folder, or a new name.'],
  EBUSY: [
    'folder-in-use',
    'Another program is using this folder, or it is a drive of its own. Choose a new folder inside it.',
  ],
  ENAMETOOLONG: ['bad-path', 'That path is too long for this disk. Choose a shorter one.'],
  ERR_INVALID_ARG_VALUE: ['bad-path', 'That path holds a character that no path can have. Type it again.'],
  EISDIR: ['is-a-folder', 'That is a folder, not a file. Choose the file itself.'],
  SQLITE_BUSY: [
    'busy',
    'Another program (a backup or a virus scanner, for one) holds the record. Nothing was saved. Wait a minute or close that program, then try again.',
  ],
  SQLITE_CORRUPT: [
    'damaged',
    'The record file is damaged. Nothing more was written to it. Restore the newest backup, and keep this folder.',
  ],
  SQLITE_NOTADB: [
    'damaged',
    'The record file cannot be read with its keys: it is damaged or not a record. Restore the newest backup, and keep this folder.',
  ],
  SQLITE_IOERR: [
    'disk-trouble',
    'The disk did not answer. Nothing was saved. Check the disk or the drive, then try again.',
  ],
};

/** A fault of the disk or the database as one plain line; null for a fault of the program itself. */
export function asRefusal(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  // SQLite's extended codes (SQLITE_IOERR_WRITE) start with the plain one.
  const known =
    sentences[code] ??
    Object.entries(sentences).find(([name]) => name.startsWith('SQLITE') && code.startsWith(`${name}_`))?.[1];
  return known ? new Refused(known[0], known[1]) : null;
}
