import { createServer } from 'node:http';
import { faultyCdn } from './faulty-cdn.mjs';

/** The files of faulty-cdn.mjs on another origin of this machine, as those of a public network are to every page. */
const other = createServer((req, res) => {
  const { pathname: path } = new URL(req.url, origin());
  void faultyCdn({ path, res, get: (name) => req.headers[name] }, () => res.writeHead(404).end());
}).listen(0, '127.0.0.1');
other.unref();
const origin = () => `http://127.0.0.1:${other.address().port}`;

/** /other-origin tells which it is. */
export async function otherOrigin(context, next) {
  if (context.path !== '/other-origin') return next();
  context.body = origin();
}
