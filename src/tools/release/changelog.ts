import { createIssue, failure, success, type Result } from '../../core/base/result.ts';

/** Whether a version (three numbers, no more) comes after another one. Anything else is not later. */
export function isLater(version: string, than: string): boolean {
  const [now, before] = [version, than].map((text) =>
    /^(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number),
  );
  if (now === undefined || before === undefined) return false;
  const at = now.findIndex((part, index) => part !== before[index]);
  return at >= 0 && (now[at] ?? 0) > (before[at] ?? 0);
}

/**
 * The changelog with what was unreleased under a version and its date (`2026-11-29`), and an empty “Unreleased” above. Fails with
 * `no-heading` without that heading and with `nothing-new` when nothing stands under it: a release says what is new.
 */
export function changelogOf(text: string, version: string, date: string): Result<string> {
  const heading = '## Unreleased\n';
  const at = text.indexOf(heading);
  if (at < 0) return refuse('no-heading', 'CHANGELOG.md has no heading “Unreleased”.');
  const rest = text.slice(at + heading.length);
  const news = rest.slice(0, rest.search(/^## /m) < 0 ? undefined : rest.search(/^## /m)).trim();
  if (news === '') return refuse('nothing-new', 'CHANGELOG.md says nothing under “Unreleased”.');
  return success(`${text.slice(0, at)}${heading}\n## ${version}, ${date}\n${rest}`);
}

function refuse(code: string, message: string): Result<string> {
  return failure([createIssue(code, 'CHANGELOG.md', message)]);
}
