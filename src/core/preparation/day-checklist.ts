/** What to see to on the day of the real check, as data; one page when printed. */
export const dayChecklist = {
  document: ['original-valid', 'both-sides', 'signature-page', 'out-of-sleeve'],
  place: ['even-light', 'dark-surface', 'plain-wall'],
  phone: ['clean-lens', 'brightness-up', 'notifications-off', 'battery', 'stable-line', 'keyboard-mode'],
  person: ['hat-glasses-off', 'face-free', 'time'],
  address: ['official-address', 'same-data', 'one-failure'],
} as const;

export type DayGroup = keyof typeof dayChecklist;
export type DayItem = (typeof dayChecklist)[DayGroup][number];

export const dayGroups = Object.keys(dayChecklist) as readonly DayGroup[];
