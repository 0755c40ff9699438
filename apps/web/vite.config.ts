import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` has its API; a build asks nobody. */
const api = process.env['PREMIA_API'] ?? 'http://127.0.0.1:3000';

/**
 * What every page starts with is two files, of packages and of our own, and not one of each set of screens that share something:
 * each file is a request, and packages change less often. What only some screens need stays with them.
 */
const firstPage = [
  { name: 'packages', test: /node_modules/, tags: ['$initial' as const], priority: 2 },
  { name: 'first', tags: ['$initial' as const], priority: 1 },
];

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', mode === 'production' ? 'production' : 'development'] },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    // Nothing inline and no polyfill: the content security policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What each screen needs besides is asked for by the screen itself: the list of all of it would be loaded by everybody.
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: { output: { codeSplitting: { groups: firstPage } } },
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/health'].map((path) => [path, { target: api }])),
  },
}));
