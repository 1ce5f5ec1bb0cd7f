/** A file as a block of data; `<` can end such a block, and in JSON it can be written in another way. */
export function dataScript([name, text]: readonly [string, string]): string {
  const json = name.endsWith('.json') ? text : JSON.stringify(text);
  return `<script type="application/json" data-file="${name}">${json.replaceAll('<', '\\u003c')}</script>`;
}
