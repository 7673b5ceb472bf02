type Page = Pick<Window, 'document'>;

export function visit(page: Page, turn?: 0 | 1): Promise<void>;
export function wordsIn(page: Page, tags: readonly string[]): string[];
