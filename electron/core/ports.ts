import type { KdfCost } from '../../db/keys/seal.ts';

/** What a shell gives the core: the outside world, as far as this shell can reach it. */
export interface Ports {
  now(): Date;
  /** Seconds since the PC was started, where it is not the system's own word. */
  uptime?(): number;
  /** The folder of the built renderer (out/renderer). */
  rendererRoot: string;
  /** The program's own data folder: its settings, and the default home folder. Never anything of the record. */
  dataFolder: string;
  /** A home named by hand at the start (`--home`); it goes before the home that was last open. */
  home?: string;
  /** The program file run as a worker thread for PDF work (built: out/main/pack-worker.js). */
  packWorker: URL | string;
  /** How dear one guess at a passphrase is made; only tests ask for less than the real cost. */
  kdfCost?: KdfCost;
  /** What this shell can do, shown in the settings and used by screens. */
  shell: { name: 'electron' | 'chromium' | 'command-line'; canPickPath: boolean };
  /** Asks for a folder or a file in the system's own dialog; null where the person chose none. */
  pickPath?(what: 'folder' | 'file'): Promise<string | null>;
  /** Opens a finished file or folder in the system's own viewer; false where it cannot. */
  openPath?(path: string): Promise<boolean>;
  /** Destroys the page and starts a fresh one (lock). */
  freshPage?(): void;
}
