export function visit(page: Pick<Window, 'document'>, turn?: 0 | 1): Promise<void>;
