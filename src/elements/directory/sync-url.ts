import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CentreStatus } from '../../model/network.js';
import { isStatus } from '../../model/statuses.js';
import { NO_FILTER, type DirectoryFilter } from './filter.js';

/** What the page's address says of a directory. */
export interface UrlState {
  readonly filter: DirectoryFilter;
  readonly openId: string | undefined;
}

/**
 * Keeps the filter and the open centre in the page's address, so that a link can be shared. All names begin with the
 * element's id, or `cdm`: `?cdm.q=lyon&cdm.open=geneve`. What else the address holds is left as it is.
 */
export class UrlSync implements ReactiveController {
  #prefix: string;
  #changed: (state: UrlState) => void;

  /** @param changed - Told what the address says: at once, and when the visitor goes back or forward. */
  constructor(host: ReactiveControllerHost & Element, changed: (state: UrlState) => void) {
    this.#prefix = `${host.id || 'cdm'}.`;
    this.#changed = changed;
    host.addController(this);
    changed(this.read());
  }

  read(): UrlState {
    const { searchParams } = new URL(location.href);
    const words = (name: string): readonly string[] =>
      (searchParams.get(this.#prefix + name) ?? '').slice(0, 1000).split(' ').filter(Boolean);
    return {
      filter: {
        ...NO_FILTER,
        text: (searchParams.get(`${this.#prefix}q`) ?? '').slice(0, 200),
        countries: words('country'),
        statuses: words('status').filter((word): word is CentreStatus => isStatus(word)),
        languages: words('language'),
        isOpenNow: searchParams.has(`${this.#prefix}open-now`),
      },
      openId: searchParams.get(`${this.#prefix}open`) ?? undefined,
    };
  }

  /** A centre that opens or closes is a step that "back" undoes; a letter typed is not. */
  write({ filter, openId }: UrlState): void {
    const own = {
      q: filter.text.trim(),
      country: filter.countries.join(' '),
      status: filter.statuses.join(' '),
      language: filter.languages.join(' '),
      'open-now': filter.isOpenNow ? '1' : '',
      open: openId ?? '',
    };
    const values = new Map(Object.entries(own).map(([name, value]) => [this.#prefix + name, value]));
    const address = withValues(location.href, values);
    if (address === location.href) return;
    const isStep = this.read().openId !== openId;
    try {
      history[isStep ? 'pushState' : 'replaceState'](history.state, '', address);
    } catch {
      // A sandboxed frame, or more changes a second than a browser allows: the list works without.
    }
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  #onPopState = (): void => this.#changed(this.read());
}

/**
 * An address whose query has these values, and not a name whose value is empty. The rest of it stays as the page wrote it,
 * character by character: to many hosts `?article12`, `?id=5:title` and `?/news` are pages, which `searchParams` would
 * write in another way.
 */
function withValues(address: string, values: ReadonlyMap<string, string>): string {
  const [, page = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(.*)$/.exec(address) ?? [];
  const missing = new Map(values);
  const parts = (query?.split('&') ?? []).flatMap((part) => {
    // Not the part alone: a first "?" would be left out of its name.
    const [[name, written] = ['', '']] = new URLSearchParams(`&${part}`);
    if (!values.has(name)) return [part];
    const value = missing.get(name);
    missing.delete(name);
    if (!value) return [];
    return [value === written ? part : partOf(name, value)];
  });
  for (const [name, value] of missing) if (value) parts.push(partOf(name, value));
  return page + (parts.length ? `?${parts.join('&')}` : '') + hash;
}

const partOf = (name: string, value: string): string => new URLSearchParams({ [name]: value }).toString();
