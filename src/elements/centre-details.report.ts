import { warnOnce } from './attribute.js';

/** The network's own site: its association answers for the list of members. */
const NETWORK_SITE = 'https://www.reseaucitesdesmetiers.org/';

/** Where mistakes are to be told, as the host page wrote it. What cannot become a link of ours counts as nothing. */
export function reportAddressOf(element: Element & { readonly reportTo: string }): URL {
  const { reportTo } = element;
  if (!reportTo) return new URL(NETWORK_SITE);
  const url = parsed(reportTo);
  if (url) return url;
  warnOnce(element, 'report-to', reportTo, 'an https: or mailto: address');
  return new URL(NETWORK_SITE);
}

function parsed(address: unknown): URL | undefined {
  try {
    const url = new URL(String(address));
    return url.protocol === 'https:' || (url.protocol === 'mailto:' && url.pathname.includes('@')) ? url : undefined;
  } catch {
    return undefined;
  }
}
