import { getStaff, isActive } from '../../db/staff/queries.ts';
import type { Instant } from '../../db/time/model.ts';
import { type Resource, resourceFor } from './assets.ts';
import { backUpBeforeClosing, backUpIfDue } from './backup/automatic.ts';
import { backupHandlers } from './backup/handlers.ts';
import { isInHands, showsPicture } from './boards.ts';
import { answer } from './calls.ts';
import { signWhatIsNew } from './checkpoints.ts';
import { choiceBoardHandlers } from './choice-board.ts';
import { contributionHandlers } from './contribution.ts';
import type { CoreHandlers } from './core-handlers.ts';
import { createHold } from './hold.ts';
import { closeHome, forgetPreparing, homeHandlers, LOCK_AFTER_SECONDS, lock } from './home/handlers.ts';
import { importHandlers } from './imports/handlers.ts';
import { createJobs } from './jobs.ts';
import { keyHandlers } from './keys/handlers.ts';
import { likesBoardHandlers } from './likes-board.ts';
import { lookedAtPhotograph } from './looks.ts';
import { packHandlers } from './packs/handlers.ts';
import { openPress } from './packs/render.ts';
import { keepPhotograph, photographAtWidth } from './photographs.ts';
import type { Ports } from './ports.ts';
import { recordingHandlers } from './recordings.ts';
import { erasureHandlers } from './retention/handlers.ts';
import { sheetHandlers } from './sheets/handlers.ts';
import { maySeePhotograph } from './sight.ts';
import { instantOf, type OpenHome, opened, type Session, type State } from './state.ts';
import { tableHandlers } from './tables/handlers.ts';
import { transferHandlers } from './transfer/handlers.ts';
import { checkIfDue } from './verify/weekly.ts';

/** The whole program but its shell: what a page may call and fetch. */
export interface App {
  /** One call of the contract: JSON text `{method, input}` in, JSON text of a `Result` out. Never throws. */
  call(message: string): Promise<string>;
  /** A file of the renderer or a photograph of the open record, with its headers; null for anything else. */
  resource(url: URL): Promise<Resource | null>;
  /** Stops all work and closes the record. */
  close(): Promise<void>;
}

/** An app in its starting state, with the world that the shell gives it. */
export function createApp(ports: Ports): App & { readonly state: State } {
  const state: State = {
    ports,
    home: null,
    session: null,
    preparing: null,
    restoring: false,
    keys: { busy: false, sheet: null },
    jobs: createJobs(ports.now),
    hold: createHold(),
    press: openPress(ports.packWorker),
  };
  const idle = setInterval(() => lockWhenOver(state), 5000);
  idle.unref();
  const daily = setInterval(() => eachMinute(state), 60_000);
  daily.unref();
  return {
    state,
    async call(message) {
      // The timer stands still while the PC sleeps: a page that wakes is locked before it is answered.
      lockWhenOver(state);
      return JSON.stringify(await answer(state, coreHandlers, message));
    },
    resource(url) {
      lockWhenOver(state);
      return isPhotograph(url)
        ? state.hold.whileFree(() => photographFor(state, url))
        : resourceFor(ports.rendererRoot, url);
    },
    async close() {
      clearInterval(idle);
      clearInterval(daily);
      await state.jobs.end();
      await backUpBeforeClosing(state);
      forgetPreparing(state);
      closeHome(state);
    },
  };
}

/** What is due by the clock: the day's checkpoint and backup, and the week's check of the whole record. */
function eachMinute(state: State): void {
  // The next minute comes soon enough.
  if (state.hold.held) return;
  if (state.home) signWhatIsNew(state.home, 'day', instantOf(state.ports));
  backUpIfDue(state);
  checkIfDue(state);
}

const coreHandlers: CoreHandlers = {
  ...homeHandlers,
  ...backupHandlers,
  ...keyHandlers,
  ...packHandlers,
  ...erasureHandlers,
  ...choiceBoardHandlers,
  ...likesBoardHandlers,
  ...contributionHandlers,
  ...importHandlers,
  ...recordingHandlers,
  ...sheetHandlers,
  ...transferHandlers,
  ...tableHandlers,
  'photographs.keep': ({ home }, { image }) => keepPhotograph(opened(home), Buffer.from(image, 'base64')),
};

/**
 * The page locks itself when nobody touches it; this is the second lock, for a page that does not, for a clock that was
 * set back, and for a login that has ended while its page stands open. The choice board waits as long as a resident
 * needs: nothing else can be reached from it.
 */
function lockWhenOver(state: State): void {
  const { home, session, ports } = state;
  if (!home || !session || state.hold.held) return;
  const idle = !isInHands(session) && Math.abs(ports.now().getTime() - session.lastSeen) > LOCK_AFTER_SECONDS * 1000;
  if (idle || !mayStay(home, session, instantOf(ports))) lock(state);
}

const mayStay = ({ record }: OpenHome, { staff }: Session, now: Instant) =>
  isActive(getStaff(record.reading({ type: 'system' }, now).db, staff), now);

const isPhotograph = ({ pathname }: URL) => photographPath.test(pathname);
const photographPath = /^\/photographs\/([0-9a-f]{64})\/(\d{1,4})$/;

/** A photograph for a page whose person is signed in; nothing of the record is served to anyone else. */
async function photographFor(state: State, url: URL): Promise<Resource | null> {
  const [, sha256 = '', width] = photographPath.exec(url.pathname) ?? [];
  const { home, session } = state;
  if (!home || !session) return null;
  const now = instantOf(state.ports);
  const staff = getStaff(home.record.reading({ type: 'system' }, now).db, session.staff);
  // Somebody else's picture is answered as one that is not there.
  if (!showsPicture(session, sha256) || !maySeePhotograph({ home, staff }, now, sha256)) return noPhotograph;
  lookedAtPhotograph({ home, staff }, now, sha256);
  return photographAtWidth(home, sha256, Number(width)).then(
    (body) => ({
      status: 200,
      headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      body,
    }),
    () => noPhotograph,
  );
}

const noPhotograph: Resource = {
  status: 404,
  headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  body: new Uint8Array(),
};
