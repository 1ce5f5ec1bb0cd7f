import { marks } from './counts.ts';

export const report = {
  eyebrow: 'Report',
  home: 'Your lessons',
  receiptTitle: 'Receipt',
  receiptLead: (total: number) =>
    `Each of the ${total} weak spots is worth 1: half for finding it, half for its name. Sound words you marked cost a little, decoys double.`,
  columns: { what: 'What', words: 'Words', points: 'Points' },
  earned: 'Earned',
  cost: 'Cost',
  net: 'Together',
  outOf: (total: string) => `of ${total}`,
  scoreLine: (net: string, total: string, score: number) =>
    `${net} of ${total} is a score of ${score} out of 100.`,
  floor: 'A score never goes below 0.',
  findings: (title: string, status: string) => `${title}: ${status}`,
  byTechniqueTitle: 'By technique',
  byTechnique: { technique: 'Technique', found: 'Found', named: 'Named' },
  foundOf: (found: number, total: number) => `${found} of ${total}`,
  keyTitle: 'About the key',
  keyLead: 'A key can be wrong.',
  keptTitle: 'Your work is kept',
  kept: (count: number) =>
    `You have ${marks(count)}. Nothing has been marked right or wrong: your teacher looks at them with you. You can still go back and change them.`,
  save: 'Save a copy for myself',
  restart: 'Start again',
  restartTitle: 'Start again from the beginning?',
  restartText: 'Your finished work is put aside on this device, and you begin with no marks.',
  restartYes: 'Start again',
  restartNo: 'Stay here',
} as const;
