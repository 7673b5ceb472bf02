import type { CentreStatus } from './network.js';

export const STATUSES: readonly CentreStatus[] = ['open', 'prefiguration', 'project', 'closed', 'unverified'];

export const isStatus = (word: string): word is CentreStatus => (STATUSES as readonly string[]).includes(word);
