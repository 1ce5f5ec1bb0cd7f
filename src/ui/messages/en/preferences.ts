export const preferences = {
  sign: 'Aa',
  open: 'Reading settings',
  failed: 'The reading settings could not be loaded. Are you offline?',
  title: 'Reading settings',
  usual: 'Back to the usual settings',
  kept: {
    device: 'Kept on this device only.',
    tab: 'Kept until you close this tab.',
    memory: 'Kept until you close this page.',
  },
  theme: {
    legend: 'Colours',
    choices: { auto: 'Like my device', light: 'Light', dark: 'Dark', contrast: 'Strong contrast' },
  },
  textSize: {
    legend: 'Text size',
    choices: { 0.9: 'Small', 1: 'Usual', 1.2: 'Large', 1.45: 'Larger', 1.75: 'Largest' },
  },
  typeface: {
    legend: 'Letters',
    choices: { serif: 'Book letters', sans: 'Plain letters' },
  },
  lineSpacing: {
    legend: 'Space between lines',
    choices: { normal: 'Usual', wide: 'Wide', widest: 'Widest' },
  },
  letterSpacing: {
    legend: 'Space between letters and words',
    choices: { normal: 'Usual', wide: 'Wide', widest: 'Widest' },
  },
  width: {
    legend: 'Length of lines',
    choices: { narrow: 'Short', normal: 'Usual', wide: 'Long' },
  },
  speakMarks: {
    legend: 'Marks, for screen readers',
    note: 'What a screen reader says when it comes to a mark in the text.',
    choices: { off: 'Nothing', label: 'Its technique', 'label-and-end': 'Its technique, and where it ends' },
  },
  speechRate: {
    legend: 'Reading speed',
    note: 'How fast the page reads to you, where it can read aloud.',
    choices: { 0.75: 'Slower', 1: 'Usual', 1.25: 'Faster', 1.5: 'Fastest' },
  },
} as const;
