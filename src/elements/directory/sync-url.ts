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
 * element's id, or `cdm`: `?cdm.q=lyon&cdm.open=geneve`. What else the address holds is left alone.
 */
export class UrlSync implements ReactiveController {
  #prefix: string;
  #changed: (state: UrlState) => void;

  /** @param changed - Told when the visitor goes back or forward. */
  constructor(host: ReactiveControllerHost & Element, changed: (state: UrlState) => void) {
    this.#prefix = `${host.id || 'cdm'}.`;
    this.#changed = changed;
    host.addController(this);
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
    const url = new URL(location.href);
    const put = (name: string, value: string): void => {
      if (value) url.searchParams.set(this.#prefix + name, value);
      else url.searchParams.delete(this.#prefix + name);
    };
    put('q', filter.text.trim());
    put('country', filter.countries.join(' '));
    put('status', filter.statuses.join(' '));
    put('language', filter.languages.join(' '));
    put('open-now', filter.isOpenNow ? '1' : '');
    const isStep = this.read().openId !== openId;
    put('open', openId ?? '');
    if (url.href === location.href) return;
    try {
      history[isStep ? 'pushState' : 'replaceState'](history.state, '', url);
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
