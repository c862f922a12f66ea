// The dependency rules of the architecture, as data. Each has a deliberate violation in test/boundaries/ that it must catch.
const stages = 'read|segment|extract|normalize|link|check|report';
const folders = `model|calendar|lexicon|grammar|kinds|terms|${stages}|facts|cli`;

/** Only `from` may import what `to` matches. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to,
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Data flows one way; type imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'model-imports-nothing',
      comment: 'The nouns stand alone.',
      severity: 'error',
      from: { path: '^src/model/', pathNot: '(\\.test|/testing)\\.ts$' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'calendar-imports-model',
      comment: 'The calendar knows days and nothing else.',
      severity: 'error',
      from: { path: '^src/calendar/', pathNot: '(\\.test|/testing)\\.ts$' },
      to: { pathNot: '^src/(calendar|model)/|(^|/)node_modules/temporal-polyfill/' },
    },
    {
      name: 'lexicon-imports-model',
      comment: 'Word tables are data.',
      severity: 'error',
      from: { path: '^src/lexicon/', pathNot: '(\\.test|/testing)\\.ts$' },
      to: { pathNot: '^src/(lexicon|model)/' },
    },
    {
      name: 'grammar-imports-words',
      comment: 'Readers of numerals and dates know words and days, not kinds.',
      severity: 'error',
      from: { path: '^src/grammar/', pathNot: '(\\.test|/testing)\\.ts$' },
      to: { pathNot: '^src/(grammar|lexicon|calendar|model)/' },
    },
    {
      name: 'kinds-import-words',
      comment: 'Kinds are knowledge: they see the nouns, the words and the readers, never a stage.',
      severity: 'error',
      from: { path: '^src/kinds/', pathNot: '(\\.test|/testing)\\.ts$' },
      to: { pathNot: '^src/(kinds|grammar|lexicon|calendar|model)/' },
    },
    {
      name: 'kinds-apart',
      comment: 'One kind never imports another; what two share is grammar.',
      severity: 'error',
      from: { path: '^src/kinds/([^/]+)\\.ts$', pathNot: '(/(index|kind|testing)|\\.test)\\.ts$' },
      to: { path: '^src/kinds/', pathNot: '^src/kinds/(kind\\.ts$|$1(\\.|/))' },
    },
    {
      name: 'stages-apart',
      comment: 'Only pipeline.ts joins stages.',
      severity: 'error',
      from: { path: `^src/(${stages})/`, pathNot: '(\\.test|/testing)\\.ts$' },
      to: { path: `^src/(${stages}|facts|cli)/`, pathNot: '^src/$1/' },
    },
    {
      name: 'facts-apart',
      comment: 'Facts files are read with an engine that they are given.',
      severity: 'error',
      from: { path: '^src/facts/', pathNot: '(\\.test|/testing)\\.ts$' },
      to: { path: `^src/(${stages}|cli)/` },
    },
    {
      name: 'one-door',
      comment: 'A folder is entered through its index.ts.',
      severity: 'error',
      from: { path: `^src/(${folders})?/?`, pathNot: '\\.test\\.ts$|/testing\\.ts$' },
      to: { path: `^src/(${folders})/.+`, pathNot: [`^src/(${folders})/index\\.ts$`, '^src/$1/'] },
    },
    only('terminal-in-cli', 'Only the command line touches the terminal.', '^src/cli/|\\.test\\.ts$', {
      path: '(^|/)node_modules/(chalk|commander)/',
    }),
    only(
      'compromise-in-segment',
      'compromise splits text and does nothing else.',
      '^src/(segment|extract)/|\\.test\\.ts$',
      {
        path: '(^|/)node_modules/compromise/',
      },
    ),
    only('zod-in-facts', 'Schemas live where files are read.', '^src/(facts|cli)/|\\.test\\.ts$', {
      path: '(^|/)node_modules/zod/',
    }),
    only(
      'yaml-where-files-are-read',
      'YAML is read in facts, configuration and front matter.',
      '^src/(facts|cli)/|^src/read/front-matter|\\.test\\.ts$',
      {
        path: '(^|/)node_modules/yaml/',
      },
    ),
    only('node-at-the-edges', 'The core is pure.', '^src/(read|facts|cli)/|\\.test\\.ts$|/testing\\.ts$', {
      dependencyTypes: ['core'],
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
