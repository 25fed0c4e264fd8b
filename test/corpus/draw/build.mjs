/**
 * Makes `test/corpus/batch-N/<id>.html` from `test/corpus/draw/batch-N/<id>.html`: the page's own state is put in place of
 * `<!--state-->`, and a `<script type="text/jsx">` is bundled with the kits it imports (`package.json` beside this file;
 * KITS names another folder of node_modules). One file without network comes out.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

const HERE = import.meta.dirname;
const KITS = resolve(process.env.KITS ?? resolve(HERE, 'node_modules'));
const state = readFileSync(resolve(HERE, 'state.html'), 'utf8');
const [batch = '*', only = '*'] = process.argv.slice(2);
const esbuild = () => createRequire(resolve(KITS, 'x.js'))('esbuild');

async function bundle(id, contents) {
  const { outputFiles } = await esbuild().build({
    stdin: { contents, loader: 'jsx', resolveDir: resolve(KITS, '..'), sourcefile: `${id}.jsx` },
    nodePaths: [KITS],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    jsx: 'automatic',
    format: 'iife',
    legalComments: 'none',
    define: {
      'process.env': '{}',
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: {
      '.woff': 'empty',
      '.woff2': 'empty',
      '.ttf': 'empty',
      '.eot': 'empty',
      '.svg': 'empty',
      '.png': 'empty',
    },
    alias: { vue: resolve(KITS, 'vue/dist/vue.esm-bundler.js') },
    logLevel: 'error',
  });
  const of = (ext) =>
    outputFiles
      .filter(({ path }) => path.endsWith(ext))
      .map(({ text }) => text)
      .join('\n');
  const js = of('.js')
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(/url\([\\"']*https?:[^)]*\)/g, 'url()');
  return {
    js,
    css: of('.css')
      .replace(/@import[^;]*;/g, '')
      .replace(/url\((?!["']?data:|["']?#)[^)]*\)/g, 'url()'),
  };
}

for (const file of globSync(`${batch}/${only}.html`, { cwd: HERE })) {
  const id = basename(file, '.html');
  let html = readFileSync(resolve(HERE, file), 'utf8').replace('<!--state-->', () => state.trimEnd());
  const jsx = /<script type="text\/jsx">([\s\S]*?)<\/script>/.exec(html);
  if (jsx) {
    const { js, css } = await bundle(id, jsx[1]);
    html = html
      .replace('</head>', () => `<style>${css}</style></head>`)
      .replace(jsx[0], () => `<script>${js}</script>`);
  }
  const out = resolve(HERE, '..', file);
  mkdirSync(resolve(out, '..'), { recursive: true });
  writeFileSync(out, html);
}
