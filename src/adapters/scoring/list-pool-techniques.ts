import { formKind } from '../../core/lesson/form-kind.ts';
import type { ReviewPool } from '../../core/lesson/parse-review-pool.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import { success, type Result } from '../../core/base/result.ts';
import type { PoolEntry } from '../../core/review/choose-passages.ts';
import { fetchKey, keyFile } from './fetch-key.ts';

/** Which technique each passage of a pool is about. Whether it is flawed stays in the key. */
export async function listPoolTechniques(lessonId: string, pool: ReviewPool): Promise<Result<PoolEntry[]>> {
  const key = await fetchKey(lessonId);
  if (!key.ok) return key;
  const entries = pool.items.flatMap(({ id }): PoolEntry[] => {
    const [passage, item] = [pool.passages[id], key.value.items[id]];
    const resolved =
      passage === undefined || item === undefined ? undefined : resolveKey(passage, item, keyFile(lessonId));
    const kind = resolved?.ok === true ? formKind(resolved.value) : undefined;
    return kind === undefined ? [] : [{ itemId: id, technique: kind.technique }];
  });
  return success(entries);
}
