// The layers of docs/architecture.md, as rules. tests/architecture/layers.test.ts shows that each of them bites.

/** A path pattern for everything in an installed package. */
const pack = (name) => `(^|/)node_modules/${name}/`;

/** A file of core may come from itself and from the folders before it. */
const coreOrder = [
  'base',
  'preferences',
  'text',
  'lesson',
  'response',
  'scoring',
  'attempt',
  'assignment',
  'analysis',
  'exchange',
  'gradebook',
  'review',
  'home',
];

/** One layer and all it may import; whatever is not named is forbidden, packages and Node included. */
const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const coreFolders = coreOrder.slice(0, -1).map((folder, index) => ({
  name: `core-${folder}`,
  comment: `core/${folder} may not know what builds on it`,
  severity: 'error',
  from: { path: `^src/core/${folder}/` },
  to: { path: coreOrder.slice(index + 1).map((later) => `^src/core/${later}/`) },
}));

/** The modules that can read an answer. */
const keyModules = '^src/core/lesson/(key-schema|resolve-key)\\.ts$';

module.exports = {
  forbidden: [
    layer(
      'core-is-pure',
      '^src/core/(?!exchange/)',
      ['^src/core/', pack('valibot')],
      'core: itself and valibot',
    ),
    layer(
      'core-exchange-is-pure',
      '^src/core/exchange/',
      ['^src/core/', pack('valibot'), pack('fflate'), pack('@noble/(curves|ciphers|hashes)')],
      'core/exchange: also what packs and seals bytes, pure as well (docs/decisions/0012)',
    ),
    ...coreFolders,
    layer(
      'app',
      '^src/app/',
      ['^src/(core|app)/'],
      'app: use cases, of core alone; no DOM, Node or adapters',
    ),
    layer(
      'machines',
      '^src/machines/',
      ['^src/(core|app|machines)/', pack('xstate')],
      'machines: core, app and xstate; no DOM, Node or adapters',
    ),
    layer(
      'adapters',
      '^src/adapters/',
      ['^src/(core|app|adapters)/', pack('(idb|valibot|ts-fsrs)'), '^virtual:'],
      'adapters: core, app and what touches the world',
    ),
    layer(
      'ui',
      '^src/ui/',
      [
        '^src/(core|app|machines|ui)/',
        pack('(svelte|esm-env|uqr|@observablehq/plot)'),
        pack('xstate'),
        '\\.css$',
      ],
      'ui: core, app, machines and svelte; it renders, adapters act',
    ),
    {
      name: 'ui-names-xstate-types-only',
      comment: 'ui/kit/actor-state.svelte.ts is the one bridge, and it only asks an actor it is given.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: pack('xstate'), dependencyTypesNot: ['type-only'] },
    },
    layer(
      'page-roots',
      '^src/pages/',
      [
        '^src/(core|app|machines|adapters|ui)/',
        '^src/pages/wire-[^/]+\\.ts$',
        '^src/[^/]+\\.css$',
        pack('(svelte|xstate|valibot|idb)'),
        '^virtual:',
      ],
      'page roots wire adapters, machines and ui together',
    ),
    {
      name: 'page-roots-are-not-imported',
      comment: 'Nor is their wiring, but by them.',
      severity: 'error',
      from: { pathNot: '^src/pages/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'server-and-tools',
      comment:
        'server and tools: core, Node and their libraries; a measured page is a page, with what it measures',
      severity: 'error',
      from: { path: '^src/(server|tools)/', pathNot: '^src/tools/bench/page/' },
      to: { path: '^src/(app|machines|ui|adapters|pages)/' },
    },
    {
      name: 'server-apart-from-tools',
      severity: 'error',
      from: { path: '^src/(server|tools)/' },
      to: { path: '^src/(server|tools)/', pathNot: '^src/$1/' },
    },
    {
      name: 'keys-are-secret',
      comment: 'Only what scores or checks may read a key.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/core/(lesson|scoring|gradebook)/',
          '^src/app/(gradebook-calls|gradebook-keeper|returned-answers|score-with-key)\\.ts$',
          '^src/adapters/(scoring|gradebook)/',
          '^src/(ui|server|tools)/',
        ],
      },
      to: { path: keyModules },
    },
    {
      name: 'ui-names-key-types-only',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: keyModules, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'not-to-dev-packages',
      comment: 'What ships is in dependencies. Svelte is compiled into the pages.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/tools/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: pack('svelte') },
    },
    {
      name: 'not-to-undeclared-packages',
      severity: 'error',
      from: { path: '^(src|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file that nothing imports and that imports nothing is a leftover. Components lose their type imports ' +
        'on the way here, so for the ui tests/architecture/components.test.ts looks.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.m?ts$',
          '^src/ui/',
          '^src/pages/',
          '^src/tools/[^/]+\\.(ts|mjs)$',
          '^src/tools/bench/in-page\\.js$',
        ],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.d.ts', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
    },
  },
};
