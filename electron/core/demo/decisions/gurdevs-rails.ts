import type { Making } from '../home.ts';
export function planGurdevsRails(_: Making): void {}
