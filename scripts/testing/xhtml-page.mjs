/** A page that is XML, which a frame's source cannot be: /xhtml-page?script=<url>. */
export function xhtmlPage(context, next) {
  if (context.path !== '/xhtml-page') return next();
  context.type = 'application/xhtml+xml';
  context.body = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Host</title>
<script>
  var told = [];
  addEventListener('error', function (event) { told.push(String(event.message)); });
  addEventListener('unhandledrejection', function (event) { told.push(String(event.reason)); });
  console.warn = function () {};
</script>
<script src="${context.query.script}"></script></head>
<body><cdm-directory countries="CH"><a data-fallback="" href="/list">List</a></cdm-directory></body></html>`;
  return undefined;
}
