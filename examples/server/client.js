// Lit's hydration has to be there before Lit. Bundlers may change the order of imports, but not that of these two.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
await Promise.all([
  import('cdm-widgets/cdm-logo.js'),
  import('cdm-widgets/cdm-centre.js'),
  import('cdm-widgets/cdm-directory.js'),
]);
