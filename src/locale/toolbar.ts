export const toolbarWords = {
  group: 'Take changes back',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset all',
} as const;
