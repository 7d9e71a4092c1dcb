import { withPassphrase } from '../../../db/keys/changes.ts';
import type { Actor } from '../../../db/ledger/model.ts';
import { instantOf, makingOf, type State } from '../state.ts';
import { changeKeys } from './change.ts';

/** Gives the home a new passphrase. The data key stays; the old passphrase opens nothing but older copies. */
export async function changePassphrase(state: State, actor: Actor, passphrase: string): Promise<void> {
  const making = makingOf(state.ports);
  const made = instantOf(state.ports);
  await changeKeys(state, actor, made, async (keyfile, dataKey) => {
    const { keyfile: changed, slot } = await withPassphrase(keyfile, dataKey, passphrase, making);
    const by = actor.type === 'staff' ? 'manager' : 'recovery-sheet';
    return {
      keyfile: changed,
      said: { kind: 'keys.passphrase-changed@1', body: { change: { slot: slot.id, made, by } } },
    };
  });
}
