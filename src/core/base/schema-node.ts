/** What is read of a schema to say which fields it knows: the parts that valibot's schemas of these kinds have. */
export interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly items?: readonly unknown[];
  readonly value?: unknown;
  readonly wrapped?: unknown;
  readonly options?: readonly unknown[];
}

/** A schema as far as it can be looked into; optional ones are looked through. */
function nodeOf(schema: unknown): SchemaNode | undefined {
  if (typeof schema !== 'object' || schema === null || !('type' in schema)) return undefined;
  const node = schema as SchemaNode;
  return node.wrapped === undefined ? node : nodeOf(node.wrapped);
}

/** Every schema that may stand at a path; several where a union leads there. */
export function nodesAt(schema: unknown, keys: readonly unknown[]): readonly SchemaNode[] {
  const node = nodeOf(schema);
  if (node === undefined) return [];
  if (node.type === 'union') return (node.options ?? []).flatMap((option) => nodesAt(option, keys));
  if (keys.length === 0) return [node];
  const [key, ...rest] = keys;
  const child =
    typeof key === 'number' ? (node.item ?? node.items?.[key]) : (node.entries?.[String(key)] ?? node.value);
  return nodesAt(child, rest);
}

/** The fields an object may have, and those it must have. */
export function fieldsOf({ entries = {} }: SchemaNode): {
  readonly all: readonly string[];
  readonly required: readonly string[];
} {
  const all = Object.keys(entries);
  return { all, required: all.filter((field) => !isOptional(entries[field])) };
}

function isOptional(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'wrapped' in entry && entry.wrapped !== undefined;
}
