/** Start-up flags that stop Chromium from calling home; as root it cannot start with its sandbox. */
export declare function chromiumFlags(): string[];

/**
 * The path of a Chromium (or Chrome, or Edge) that starts, or undefined.
 * CHROMIUM_PATH decides alone when it is set: a wrong one is an error to tell of, not to work around.
 */
export declare function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
