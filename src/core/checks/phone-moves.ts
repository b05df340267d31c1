/** Moves of the phone over a document, shared by the checks that ask for them; towards the side that lies too near the border. */
export const phoneMoves = {
  'move-left': 'left',
  'move-right': 'right',
  'move-up': 'up',
  'move-down': 'down',
  'move-further': 'further',
} as const;

export const towards = { left: 'move-left', right: 'move-right', top: 'move-up', bottom: 'move-down' } as const;
