import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer } from 'react';
import type { SheetName } from '../db/sheets/model.ts';
import type { TaskFilter } from '../db/tasks/model.ts';
import type { EntryId, ResidentId, StaffId } from '../db/words/model.ts';
import type { Round } from './daily-choices/round/round.ts';
import type { Tab } from './look/frame/tabs.ts';

/** Where one is. It is held in memory alone: nothing about anyone stands in an address or a history. */
export type Route =
  | { screen: 'board' }
  | { screen: 'round'; round?: Round }
  | { screen: 'handover' }
  | { screen: 'tasks'; filter?: TaskFilter }
  | { screen: 'everyone' }
  | { screen: 'new-resident' }
  | { screen: 'front'; resident: ResidentId }
  | { screen: 'identity'; resident: ResidentId }
  | { screen: 'card'; resident: ResidentId }
  | { screen: 'access'; resident: ResidentId }
  | {
      screen: 'area';
      resident: ResidentId;
      tab: Tab /** Words brought along, such as a matter that the gate turned back. */;
      carried?: string /** One thing to open there. */;
      item?: string;
    }
  | { screen: 'search'; resident?: ResidentId; text?: string }
  | { screen: 'staff' }
  | { screen: 'packs'; resident?: ResidentId }
  | { screen: 'downtime' }
  | { screen: 'check-text' }
  | { screen: 'audit' /** One to open there. */; audit?: EntryId }
  | { screen: 'numbers' }
  | { screen: 'sheets'; sheet?: SheetName }
  | { screen: 'complaints'; complaint?: EntryId }
  | { screen: 'templates' }
  | { screen: 'verify' }
  | { screen: 'retention' }
  | { screen: 'imports' }
  | { screen: 'transfer' }
  | { screen: 'keys' }
  | { screen: 'moving' }
  | { screen: 'permissions' }
  | { screen: 'looks' }
  | { screen: 'leaver'; staff: StaffId }
  | { screen: 'supervision'; staff: StaffId }
  | { screen: 'my-supervision' }
  | { screen: 'settings' };

interface Routing {
  route: Route;
  go: (to: Route) => void;
  back: () => void;
  canGoBack: boolean;
}
const RouteContext = createContext<Routing | null>(null);
const DEEPEST = 40;

type Step = { go: Route } | 'back';
function step(trail: readonly Route[], move: Step): readonly Route[] {
  if (move === 'back') return trail.length > 1 ? trail.slice(0, -1) : trail;
  return [...trail, move.go].slice(-DEEPEST);
}

/** Keeps the trail of screens; Alt and the left arrow go back, as people expect. */
export function RouteProvider({ children, start = { screen: 'board' } }: { children: ReactNode; start?: Route }) {
  const [trail, move] = useReducer(step, [start]);
  const route = trail.at(-1) ?? start;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== 'ArrowLeft') return;
      event.preventDefault();
      move('back');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const routing = useMemo(
    () => ({ route, go: (to: Route) => move({ go: to }), back: () => move('back'), canGoBack: trail.length > 1 }),
    [route, trail.length],
  );
  return <RouteContext value={routing}>{children}</RouteContext>;
}

/** Where one is, and the ways on and back. */
export function useRoute(): Routing {
  const routing = useContext(RouteContext);
  if (!routing) throw new Error('useRoute stands outside of RouteProvider');
  return routing;
}
