/**
 * React's API by Preact, for the bundler's `resolve.alias`: 15 kB where React's own renderer has 190. What is drawn is
 * the same; where the two differ (a box shows what was clicked until it is told otherwise), the component says so.
 */
export const smallReact: readonly { readonly find: RegExp; readonly replacement: string }[] = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react$/, replacement: 'preact/compat' },
];
