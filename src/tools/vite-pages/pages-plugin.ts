import path from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** The mode in which one of the other pages is built. */
const otherPage = 'other-page';

/**
 * Builds each of these pages after the first one, by itself: no page brings, or runs, what only another one needs, and the
 * first one stays in one file.
 */
export function pagesPlugin(pages: readonly string[]): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'second-read-pages',
    apply: (_, { command, mode }) => command === 'build' && mode !== otherPage,
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      if (config === undefined || this.meta.watchMode) return;
      const { root, configFile = false } = config;
      for (const page of pages) {
        const rolldownOptions = { input: path.join(root, page) };
        await build({
          root,
          configFile,
          mode: otherPage,
          build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions },
        });
      }
    },
  };
}
