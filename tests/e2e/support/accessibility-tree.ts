import type { CDPSession, Page } from '@playwright/test';

/** A node of the browser's own accessibility tree: what it hands to screen readers. Ignored nodes are left out. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** States and properties, by the browser's names: `focused`, `pressed`, `selected`, `level`. */
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly AccessibleNode[];
}

/** The tree of a page as it stands, and the controls a keyboard can reach that are missing from it. */
export interface AccessibilityTree {
  readonly root: AccessibleNode;
  readonly missingControls: readonly string[];
}

interface ProtocolNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Reads the tree the browser built; what Playwright computes from the DOM would not show that a node was dropped. */
export async function readAccessibilityTree(page: Page): Promise<AccessibilityTree> {
  const client = await page.context().newCDPSession(page);
  // Without a listener the browser answers with the parts it has built so far.
  await client.send('Accessibility.enable');
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const missingControls = await findMissing(client, nodes as readonly ProtocolNode[]);
  await client.detach();
  return { root: treeOf(nodes as readonly ProtocolNode[]), missingControls };
}

/** A node and all below it, in reading order. */
export function flatten(node: AccessibleNode): readonly AccessibleNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

/** All nodes of a role below a node, in reading order. */
export function withRole(node: AccessibleNode, ...roles: readonly string[]): readonly AccessibleNode[] {
  return flatten(node).filter(({ role }) => roles.includes(role));
}

/** The text below a node, without that of buttons (the tags of marks), and without its spaces. */
export function textOf(node: AccessibleNode): string {
  if (node.role === 'button') return '';
  if (node.role === 'StaticText') return node.name.replace(/\s/g, '');
  return node.children.map(textOf).join('');
}

function treeOf(nodes: readonly ProtocolNode[]): AccessibleNode {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const grow = (node: ProtocolNode): readonly AccessibleNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : grow(child);
    });
    if (node.ignored) return children;
    const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    const text = (field: { readonly value?: string } | undefined) => field?.value ?? '';
    return [
      {
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        states,
        children,
      },
    ];
  };
  const [root] = nodes[0] === undefined ? [] : grow(nodes[0]);
  if (root === undefined) throw new Error('the page has no accessibility tree');
  return root;
}

/** What can be reached with Tab and is shown, but is not among the nodes of the tree. */
async function findMissing(client: CDPSession, nodes: readonly ProtocolNode[]): Promise<readonly string[]> {
  const shown = new Set(nodes.filter(({ ignored }) => !ignored).map((node) => node.backendDOMNodeId));
  const { result } = await client.send('Runtime.evaluate', { expression: `(${reachable.toString()})()` });
  const { result: entries } = await client.send('Runtime.getProperties', {
    objectId: result.objectId ?? '',
    ownProperties: true,
  });
  const missing: string[] = [];
  for (const { value } of entries) {
    if (value?.subtype !== 'node' || value.objectId === undefined) continue;
    const { node } = await client.send('DOM.describeNode', { objectId: value.objectId });
    if (!shown.has(node.backendNodeId)) missing.push(value.description ?? node.nodeName);
  }
  return missing;
}

/** Runs in the page. */
function reachable(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );
}
