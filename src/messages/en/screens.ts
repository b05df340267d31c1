import type { ScreenMessages } from '../screens.ts';

export const screens: ScreenMessages = { app: { name: 'Dry Run' } };
