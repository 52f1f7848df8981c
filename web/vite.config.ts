import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { fixtures } from './dev/fixtures.ts'

const server = process.env['GUATU_SERVER'] ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), ...(process.env['GUATU_FIXTURES'] ? [fixtures()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { proxy: process.env['GUATU_FIXTURES'] ? {} : { '/api': server } },
  // MapLibre 6 finds its worker at run time: it must stay an ES module outside the dependency cache.
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // The server's policy allows no inline data but images; small files stay files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'happy-dom',
    include: ['{src,dev}/**/*.test.ts'],
    setupFiles: ['dev/vitest.ts'],
    restoreMocks: true,
  },
})
