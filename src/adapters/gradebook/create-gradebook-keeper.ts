import { decodeKeyFile } from '../../core/exchange/key-file.ts';
import {
  withAdjustment,
  withDecision,
  withGroup,
  withoutAdjustment,
  withoutSource,
  withSecretKey,
} from '../../core/gradebook/change-gradebook.ts';
import type { ClassView } from '../../core/gradebook/class-view.ts';
import { createGradebookCache } from '../../core/gradebook/gradebook-cache.ts';
import { createGradebook, type Gradebook } from '../../core/gradebook/gradebook.ts';
import { learnerViewOf } from '../../core/gradebook/learner-view-of.ts';
import { withPaper } from '../../core/gradebook/with-paper.ts';
import { success } from '../../core/result.ts';
import { addFiles } from './add-files.ts';
import { exportGradebook } from './export-gradebook.ts';
import type { GradebookKeeper } from './gradebook-calls.ts';
import { returnAnswers } from './return-answers.ts';
import { requireGradebook, viewOf, type KeeperParts, type KeptGradebook } from './kept-gradebook.ts';

/**
 * Keeps one gradebook in memory and does what it is asked, in a worker or on the page. Throws where no lesson is open and for
 * a learner who is not in it.
 */
export function createGradebookKeeper(parts: KeeperParts): GradebookKeeper {
  const kept: KeptGradebook = {
    gradebook: undefined,
    cache: createGradebookCache(),
    site: '',
    viewing: Promise.resolve(),
  };
  const change = (to: (gradebook: Gradebook) => Gradebook): Promise<ClassView> => {
    kept.gradebook = to(requireGradebook(kept));
    return viewOf(kept, parts);
  };
  // Parts are added in the order they came in, whenever their files are read.
  let adding: Promise<unknown> = Promise.resolve();
  return {
    async open({ bundle, key, site }) {
      const gradebook = createGradebook(bundle, key);
      if (!gradebook.ok) return gradebook;
      kept.gradebook = gradebook.value;
      kept.site = site;
      kept.cache = createGradebookCache();
      return success({ keys: gradebook.value.lesson.keys, view: await viewOf(kept, parts) });
    },
    add(part, tell) {
      const added = adding.then(() => addFiles(kept, part, parts, tell));
      adding = added.catch(() => undefined);
      return added;
    },
    addPaper: (entry) => change((gradebook) => withPaper(gradebook, entry, parts.now(), parts.random)),
    async useSecretKey(text) {
      const key = decodeKeyFile(text);
      if (!key.ok) return key;
      return success(await change((gradebook) => withSecretKey(gradebook, key.value.secretKey, parts.now())));
    },
    choose: (group) => change((gradebook) => withGroup(gradebook, group)),
    adjust: (adjustment) => change((gradebook) => withAdjustment(gradebook, adjustment)),
    undo: (id) => change((gradebook) => withoutAdjustment(gradebook, id)),
    decline: ({ appeal, isDeclined }) => change((gradebook) => withDecision(gradebook, appeal, isDeclined)),
    remove: (id) => change((gradebook) => withoutSource(gradebook, id)),
    learner(id) {
      const learner = learnerViewOf(requireGradebook(kept), id, kept.cache);
      if (learner === undefined) throw new Error(`nobody here has handed in ${id}`);
      return learner;
    },
    export: (kind) => exportGradebook(requireGradebook(kept), kind, kept),
    returnAnswers: (note) => returnAnswers(requireGradebook(kept), note, kept),
  };
}
