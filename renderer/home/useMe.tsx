import { createContext, type ReactNode, useContext } from 'react';
import { recorders, seniors } from '../../db/staff/model.ts';
import type { Output } from '../../electron/core/contract.ts';

export type Me = NonNullable<Output<'home.status'>['me']>;
const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in, and what their role lets them do. The core decides again on every call. */
export function useMe() {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe stands outside of a signed-in screen');
  const mayWrite = recorders.some((role) => role === me.role);
  return { ...me, mayWrite, isSenior: seniors.some((role) => role === me.role), isManager: me.role === 'manager' };
}
