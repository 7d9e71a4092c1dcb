import { v7 as uuidv7 } from 'uuid';
import { refuseUnlessWitness } from '../../../db/daily-choices/checks.ts';
import { beginErasure } from '../../../db/retention/unfinished.ts';
import { deleteTransferWords } from '../../../db/transfer/commands.ts';
import type { CoreHandlers } from '../core-handlers.ts';
import { homeOf } from '../home/opened.ts';
import { proveByPin } from '../own-pin.ts';
import { making } from '../packs/handlers.ts';
import { finishOrSayLater } from '../retention/erase.ts';
import { exportAboutMe } from './about-me.ts';
import { exportResident } from './export.ts';
import { newPassphrase } from './file.ts';
import { bringIn, lookThrough } from './import.ts';

type TransferHandlers = Pick<
  CoreHandlers,
  'transfer.export' | 'transfer.look' | 'transfer.bring' | 'transfer.aboutMe' | 'transfer.deleteWords'
>;

export const transferHandlers: TransferHandlers = {
  'transfer.export': (state, { folder, ...leaving }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const passphrase = newPassphrase();
    const order = { ...leaving, folder: out, passphrase };
    return {
      job: state.jobs.start(maker.actor.id, (work) => exportResident(home, order, maker, now, work)),
      passphrase,
    };
  },
  'transfer.look': (state, file, staff) => {
    const home = homeOf(state);
    const { maker, now } = making(state, file.path, staff);
    return {
      job: state.jobs.start(maker.actor.id, (work) => lookThrough(state, home, file, maker, now, work), {
        alone: true,
      }),
    };
  },
  'transfer.bring': (state, { voucher, ...order }, staff) => {
    const home = homeOf(state);
    const { maker, now } = making(state, order.path, staff);
    if (voucher) {
      proveByPin(state, home, { ...voucher, method: 'transfer.bring' });
      refuseUnlessWitness(home.record.reading(maker.actor, now), voucher.staff);
    }
    const file = { ...order, voucher: voucher?.staff ?? null };
    return {
      job: state.jobs.start(maker.actor.id, (work) => bringIn(state, home, file, maker, now, work), { alone: true }),
    };
  },
  'transfer.deleteWords': (state, { which }, staff) => {
    const home = homeOf(state);
    const { maker, now } = making(state, home.folder, staff);
    home.record.write(maker.actor, now, (context) => {
      beginErasure(context.db, { entry: uuidv7(), beside: '', file: '' });
      deleteTransferWords(context, which);
    });
    finishOrSayLater(home);
    return {};
  },
  'transfer.aboutMe': (state, { folder, ...leaving }, staff) => {
    const home = homeOf(state);
    const { maker, now, out } = making(state, folder, staff);
    const order = { ...leaving, folder: out };
    return { job: state.jobs.start(maker.actor.id, (work) => exportAboutMe(home, order, maker, now, work)) };
  },
};
