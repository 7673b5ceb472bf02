import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The `fold` that the elements search with: the build and the browser cannot disagree on what is the same name. */
export async function loadFold() {
  const source = readFileSync(new URL('../../src/places/fold.ts', import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const { fold } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return fold;
}
