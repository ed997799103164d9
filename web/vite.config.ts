import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { boot } from './tools/build/boot.ts';
import { compress } from './tools/build/compress.ts';
import { nameAsset } from './tools/build/names.ts';

export default defineConfig({
  plugins: [react(), boot(), compress()],
  build: {
    chunkSizeWarningLimit: 700, // KiB before compression: the editor of notes, loaded when a note is opened; budget_test.go watches
    manifest: true,
    cssCodeSplit: false, // 47 KiB once instead of a file for each of thirty pieces of a page
    target: 'es2023',
    assetsInlineLimit: 0,
    // What a page needs is in theme-boot.js, for the start and for going on; Vite's own links at every import() make each start longer.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    rolldownOptions: {
      output: {
        assetFileNames: nameAsset,
        // Apart from our own code, so that a release leaves them in the browser's cache.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'tanstack', test: /node_modules\/@tanstack\// },
            { name: 'icons', minShareCount: 2, test: /node_modules\/@tabler\// }, // else a request for each icon that two pages have
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/sign-in': 'http://127.0.0.1:8080',
      '/sign-out': 'http://127.0.0.1:8080',
    },
  },
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://anteroom.test/' } },
    include: ['src/**/*.test.{ts,tsx}', 'tools/build/*.test.ts'],
    env: { TZ: 'Europe/London' },
    // One page for all files of a worker: a page of its own for each took twenty times as long as the tests in it.
    pool: 'threads',
    isolate: false,
  },
});
