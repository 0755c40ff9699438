import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` has its API; a build asks nobody. */
const api = process.env['PREMIA_API'] ?? 'http://127.0.0.1:3000';

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
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/health'].map((path) => [path, { target: api }])),
  },
}));
