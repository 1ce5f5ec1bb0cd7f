export const steps = {
  failedTitle: 'This step could not be loaded',
  failed: 'Your work is safe. Are you offline? Reload the page when you are back.',
  label: 'Steps of the lesson',
  brief: 'Brief',
  'first-read': 'First read',
  mark: 'Mark it up',
  check: 'Check',
  report: 'Report',
  done: 'done',
  position: (number: number, total: number) => `Step ${number} of ${total}`,
} as const;
