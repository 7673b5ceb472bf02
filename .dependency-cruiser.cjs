/* Who may import whom: the table of CONTRIBUTING.md, checked. Types may cross any line. */
const never = (name, from, to, comment, allowed = []) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to, dependencyTypesNot: ['type-only', ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    never(
      'model-is-alone',
      '^src/(model|result)',
      '^src/(?!model|result)|node_modules',
      'The model knows nothing of the rest.',
    ),
    never('geo-is-pure', '^src/geo', '^src/(?!geo|model|result)|node_modules', 'Arithmetic on the model only.'),
    never('map-is-pure', '^src/map', '^src/(?!map|geo|model|result)|node_modules', 'Centres in, a drawing out.'),
    never('places-are-pure', '^src/places', '^src/(?!places|model|result)|node_modules', 'Text in, places out.'),
    never(
      'logo-is-pure',
      '^src/logo/(?!.*template)',
      '^src/(?!logo|model)|node_modules',
      'Drawn alike in Node and in a page.',
    ),
    never(
      'feed-knows-the-model',
      '^src/feed',
      '^src/(?!feed|model|result)|node_modules',
      'The border: nothing but data passes.',
    ),
    never('i18n-is-alone', '^src/i18n', '^src/(?!i18n)', 'Languages know nothing of centres.'),
    never(
      'controllers-do-not-draw',
      '^src/controllers',
      '^src/(elements|parts|styles)|[.](template|styles)[.]',
      'Behaviour, not looks.',
    ),
    never(
      'templates-are-pure',
      '[.]templates?[.]',
      '^src/(controllers|feed|cdn)',
      'A template is a function of one view.',
    ),
    never('styles-are-alone', '[.]styles[.]', '^src/(?!styles)', 'Styles need tokens only.'),
    never(
      'elements-are-apart',
      '^src/elements/([^/]+)/',
      '^src/elements/(?!$1)[^/]+/',
      'Shared parts live in src/parts. An element that shows another loads it as a page would.',
      ['dynamic-import'],
    ),
    never('elements-do-not-fetch', '^src/elements', '^src/feed', 'Controllers do.'),
    never(
      'side-effects-are-named',
      '^src/(?!cdn|frameworks/generated).*(?<![.]define)[.]ts$',
      '[.]define[.]ts$',
      'Importing a class registers nothing.',
      ['dynamic-import'],
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
