import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Reasons stand beside the rules; those that need types are in oxlint.json, the import table is in dependency-cruiser.cjs. */
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.premia/**',
      '**/coverage/**',
      'apps/web/shared/api/api-types.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `sum += await work()` in concurrent lanes loses additions.
      'require-atomic-updates': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Before the first paint there is only what every browser knows.
    files: ['apps/web/public/*.js'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: [
      'libs/compensation/**/*.ts',
      'libs/approvals/**/*.ts',
      'libs/calendar/**/*.ts',
      'libs/staff/**/*.ts',
      'libs/facts/**/*.ts',
      'libs/notices/**/*.ts',
      'libs/outputs/**/*.ts',
      'activities/**/*.ts',
      'apps/web/**/*.{ts,tsx}',
    ],
    ignores: ['**/*.spec.ts'],
    rules: {
      // Money never touches a binary float.
      'no-restricted-globals': ['error', 'parseFloat'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'round' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    files: [
      'workflows/**/*.ts',
      'libs/compensation/**/*.ts',
      'libs/approvals/**/*.ts',
      'libs/calendar/**/*.ts',
      'libs/staff/**/*.ts',
      'libs/facts/**/*.ts',
      'libs/notices/**/*.ts',
      'libs/outputs/**/*.ts',
      'libs/contracts/**/*.ts',
    ],
    ignores: ['**/*.spec.ts'],
    rules: {
      // Deterministic code reads no environment, no wall clock by a back door, no default time zone.
      'no-restricted-globals': ['error', 'process', 'fetch', 'setInterval', 'parseFloat'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='format'][arguments.length=0]",
          message: 'An argument-less format() reads the real clock.',
        },
        {
          selector: "MemberExpression[property.name='getTimezoneOffset']",
          message: 'The time zone of the process leaks into the result.',
        },
      ],
    },
  },
  {
    files: [
      'libs/compensation/**/*.ts',
      'libs/approvals/**/*.ts',
      'libs/calendar/**/*.ts',
      'libs/staff/**/*.ts',
      'libs/facts/**/*.ts',
      'libs/notices/**/*.ts',
      'libs/outputs/**/*.ts',
    ],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pure code takes its instants as arguments.' },
        { object: 'Math', property: 'random' },
        { object: 'Math', property: 'round' },
      ],
    },
  },
);
