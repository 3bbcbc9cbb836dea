/** How src becomes out: main (four entries), preload (one CommonJS file) and renderer, all bundled. */
import { readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Puts the character maps of pdf.js beside the worker: old files in Chinese, Japanese and Korean only name theirs. */
function characterMaps(): Plugin {
  const folder = new URL('node_modules/pdfjs-dist/cmaps/', import.meta.url)
  return {
    name: 'character-maps',
    generateBundle() {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.bcmap')))
        this.emitFile({
          type: 'asset',
          fileName: `cmaps/${name}`,
          source: readFileSync(new URL(name, folder)),
        })
    },
  }
}

export default defineConfig({
  main: {
    plugins: [characterMaps()],
    // The build of fflate for Node declares its own `require`, which a bundle of modules has already.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: 'src/main/entries/electron.ts',
          web: 'src/main/entries/web.ts',
          cli: 'src/main/entries/cli.ts',
          worker: 'src/main/entries/worker.ts',
        },
        // Shared chunks stand beside the entries, so `../../resources` is right from any of them.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    server: { host: '127.0.0.1', strictPort: true, cors: false },
    worker: { format: 'es' },
    build: {
      // The same bundle is served to browsers other than Electron's.
      target: 'es2023',
      cssTarget: ['chrome140', 'firefox140', 'safari18.4'],
      // electron-vite leaves the renderer unminified unless told.
      minify: true,
      // The content security policy has no room for data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
})
