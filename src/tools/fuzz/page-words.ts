/**
 * The few words of the page that a walk looks for; everything else is found by what it is (`page/controls.ts`). Where they are
 * written anew in `src/ui/words`, they are written anew here.
 */
export const pageWords = {
  /** The light, for work that a closed browser keeps; other work is the page's own and cannot be looked at. */
  stored: /on this device/iu,
  /** The button that makes options of sentences or words. */
  pick: /^pick /iu,
} as const;
