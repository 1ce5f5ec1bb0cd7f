export const steps = {
  label: 'Steps of the lesson',
  brief: 'Brief',
  'first-read': 'First read',
  mark: 'Mark it up',
  check: 'Check',
  report: 'Report',
  done: 'done',
  position: (number: number, total: number) => `Step ${number} of ${total}`,
} as const;
