import '@mantine/core/styles.layer.css';
import '../../renderer/look/fonts.css';
import '../../renderer/look/look.css';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { ResidentRow } from '../../db/residents/model.ts';
import { residentId } from '../../db/words/model.ts';
import { Surroundings } from '../../renderer/Surroundings.tsx';

/** Edith Hartley of room 12, invented; anything of hers can be changed. */
export const edith = (changes: Partial<ResidentRow> = {}): ResidentRow => ({
  id: residentId.parse('0195d9a4-7c00-7000-8000-000000000001'),
  preferredName: 'Edith',
  fullName: 'Edith Hartley',
  pronouns: 'she',
  dateOfBirth: { known: 'day', day: '1936-03-03' },
  room: '12',
  languages: ['English'],
  photograph: null,
  movedIn: '2024-06-04',
  status: 'resident',
  statusSince: null,
  statusReason: null,
  admittedAt: '2024-06-04T10:00:00.000Z',
  ...changes,
});

/** Puts something on the screen in the theme and the surroundings of the app. */
export const onStage = (shown: ReactNode) => render(shown, { wrapper: Surroundings });
