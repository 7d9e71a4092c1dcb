import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { App } from '../../electron/core/app.ts';
import type { Contract, Input, MethodName, Output } from '../../electron/core/contract.ts';
import { makeDemoHome } from '../../electron/core/demo/index.ts';

export const PASSPHRASE = 'four barm cakes before the milkman';
export const PIN = '482915';

/** Calls the core as the page does, and throws the plain sentence of a refusal. */
export async function tell<M extends MethodName & keyof Contract>(
  app: Pick<App, 'call'>,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const answer = JSON.parse(await app.call(JSON.stringify({ method, input })));
  if (!answer.ok) throw new Error(`${method}: ${answer.message} ${JSON.stringify(answer.issues ?? '')}`);
  return answer.data;
}

/** A home with a manager and Edith, whose daughter is Susan; Moira is signed in. */
export async function homeWithEdith(app: Pick<App, 'call'>, dataFolder: string) {
  const { suggestedFolder } = await tell(app, 'home.status', {});
  const folder = suggestedFolder || `${dataFolder}/home`;
  const sheet = await tell(app, 'home.prepare', {
    name: 'Ashdene House',
    country: 'England',
    folder,
    passphrase: PASSPHRASE,
  });
  await tell(app, 'home.confirmRecovery', { groups: sheet.typeBack.map((at) => sheet.recoveryGroups[at] ?? '') });
  await tell(app, 'home.create', { manager: { name: 'Moira Keane', pin: PIN } });
  const status = await tell(app, 'home.status', {});
  const moira = status.desk[0]?.id ?? '';
  if (!status.me) await tell(app, 'home.signIn', { staff: moira, pin: PIN });
  const { resident } = await tell(app, 'residents.admit', {
    identity: {
      preferredName: 'Edith',
      fullName: 'Edith Hartley',
      pronouns: 'she',
      dateOfBirth: { known: 'day', day: '1936-06-04' },
      room: '12',
      languages: ['English'],
      photograph: null,
      movedIn: '2024-06-04',
    },
  });
  const details = { name: 'Susan Hartley', relation: 'daughter', standing: 'family', contact: null } as const;
  const { person } = await tell(app, 'people.add', { resident, details });
  return { moira, edith: resident, susan: person, folder, recoveryGroups: sheet.recoveryGroups };
}

/** Signs in as a person reads it: their name, then their PIN. */
export async function signInAs(page: Page, name: string, pin: string) {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).waitFor();
}

/** Goes to a screen about the home by its name in the menu. */
export async function fromMenu(page: Page, name: string) {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Goes to someone's life history from the home board, by the door on their front page. */
export async function openLifeHistory(page: Page, name = 'Edith') {
  page.setDefaultTimeout(30_000);
  await page.reload();
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Life history/ })
    .click();
  await page.getByRole('main', { name: 'Life history' }).waitFor();
}

/** The demo home, opened, with its manager signed in at the home board. */
export async function openDemo(app: Pick<App, 'call'>, page: Page, dataFolder: string) {
  page.setDefaultTimeout(30_000);
  const folder = join(dataFolder, 'demo');
  const { staff } = await makeDemoHome({ folder, passphrase: PASSPHRASE, residents: 8, months: 1, now: new Date() });
  await tell(app, 'home.open', { folder, passphrase: PASSPHRASE });
  await page.reload();
  const manager = staff.find(({ name }) => name === 'Moira Keane');
  await page.getByRole('button', { name: /Moira Keane/ }).click();
  await page.keyboard.type(manager?.pin ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  return { pin: manager?.pin ?? '' };
}
