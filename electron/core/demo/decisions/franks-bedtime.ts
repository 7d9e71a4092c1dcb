import type { Making } from '../home.ts';
export function planFranksBedtime(_: Making): void {}
