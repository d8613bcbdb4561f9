import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { importRules } from './tests/support/import-rules.js'

export default tseslint.config(
  { ignores: ['build', 'data', '.cache', 'node_modules', 'public'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // Remix's own types are interfaces to be added to.
    files: ['app/page-app.server.ts', 'vite.config.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'Node 20 gets it wrong once it is hot: readUrl.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
  ...importRules.map(({ files, banned, instead }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: banned.map((regex) => ({ regex, message: instead })) },
      ],
    },
  })),
)
