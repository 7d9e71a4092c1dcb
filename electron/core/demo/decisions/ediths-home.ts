import type { Making } from '../home.ts';
export function planEdithsHome(_: Making): void {}
