export const steps = {
  label: 'Steps of the lesson',
  brief: 'Brief',
  'warm-up': 'Warm-up',
  'first-read': 'First read',
  mark: 'Mark it up',
  check: 'Check',
  'second-look': 'Second look',
  repair: 'Repair',
  'exit-check': 'Exit check',
  report: 'Report',
  done: 'done',
  position: (number: number, total: number) => `Step ${number} of ${total}`,
} as const;
