import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** What must not be in the library, each with why. */
const never = (selector, message) => ({ selector, message });

export default defineConfig(
  globalIgnores([
    ...['build/', 'dist/', 'storybook-static/', 'coverage/', '.cache/', 'src/**/generated/'],
    // Projects of their own, each checked by its framework's own checker in the tests.
    ...['examples/', 'test/contract/typings/'],
  ]),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  wc['flat/best-practice'],
  lit['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'CdmElement'] } },
    rules: {
      '@typescript-eslint/unbound-method': 'off', // Lit binds the handlers of its templates itself
      '@typescript-eslint/consistent-type-imports': 'error',
      // Keys are handled on the field, and an option is chosen by a click as assistive technology does.
      'lit-a11y/click-events-have-key-events': 'off',
      // Safari drops the role of a list whose bullets CSS has removed.
      'lit-a11y/no-redundant-role': 'off',
      'lit-a11y/accessible-name': 'off', // it does not know <label for>; axe checks the names in a browser
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        never('ForInStatement', 'A host page may have added to Object.prototype.'),
        never('MemberExpression[property.name=/^(inner|outer)HTML$/]', 'Feeds and host pages are not trusted.'),
        never(
          'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap|customElement)$/]',
          'See docs/decisions/0001.',
        ),
        never('TemplateElement[value.raw=/ style=/]', 'A style attribute breaks a strict content security policy.'),
        never("MemberExpression[object.name='window']", 'Nothing of ours is put on window, and Node has none.'),
        never('Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]', 'Nothing is stored on the device.'),
        never("CallExpression[callee.name='msg'][arguments.length=1]", 'Give msg() an id and a description.'),
        never('TSEnumDeclaration', 'Use a union of strings.'),
      ],
    },
  },
  {
    // Typings are handed to a framework by adding to its own namespace and interface.
    files: ['src/frameworks/*.ts'],
    rules: { '@typescript-eslint/no-namespace': 'off', '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Elements that leak on purpose, to show that the tests would tell.
    files: ['test/lifecycle/**'],
    rules: { 'wc/require-listener-teardown': 'off', 'wc/no-method-prefixed-with-on': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    // A script of the tests runs in Node and hands functions to a page.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  prettier,
);
