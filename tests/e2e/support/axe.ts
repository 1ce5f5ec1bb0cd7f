import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Page, expect } from '@playwright/test';
import type { AxeResults, Result, RunOptions } from 'axe-core';

const axeFile = path.resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * What axe-core finds wrong in the page as it stands, by WCAG 2.2 A and AA and its own best practices, apart from the
 * rules left out; or by these rules only.
 */
export async function findViolations(
  page: Page,
  without: readonly string[] = [],
  only?: readonly string[],
): Promise<readonly Result[]> {
  const given: RunOptions = {
    ...options,
    ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
    ...(without.length === 0
      ? {}
      : { rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) }),
  };
  const isThere = await page.evaluate(() => 'axe' in window);
  // Evaluated, not added as a script: a content security policy may forbid that.
  if (!isThere) await page.evaluate(readFileSync(axeFile, 'utf8'));
  const results = await page.evaluate(async (asked): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, asked);
    // A target that the header or the bar covers in part looks small: it is measured again in the middle of the window.
    const { scrollY } = window;
    for (const violation of found.violations.filter(({ id }) => id === 'target-size')) {
      const small = [];
      for (const node of violation.nodes) {
        const element = document.querySelector(String(node.target[0]));
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const again = await axe.run(element ?? document, {
          runOnly: { type: 'rule', values: ['target-size'] },
        });
        if (again.violations.length > 0) small.push(node);
      }
      violation.nodes = small;
    }
    window.scrollTo({ top: scrollY, behavior: 'instant' });
    return { ...found, violations: found.violations.filter(({ nodes }) => nodes.length > 0) };
  }, given);
  return results.violations;
}

/** Fails, saying what is wrong where, unless axe-core finds nothing, apart from the rules left out. */
export async function expectAccessible(page: Page, without: readonly string[] = []): Promise<void> {
  const violations = await findViolations(page, without);
  expect(violations.map(formatViolation).join('\n\n'), 'accessibility violations').toBe('');
}

/** Says in words what is wrong where. */
export function formatViolation({ id, impact, help, helpUrl, nodes }: Result): string {
  const places = nodes.map(
    (node) => `  ${node.target.join(' ')}\n    ${node.html}\n    ${node.failureSummary ?? ''}`,
  );
  return [`${id} (${impact ?? 'unknown'}): ${help}`, `  ${helpUrl}`, ...places].join('\n');
}
