import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const config = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

/**
 * Reads the types of exported classes with the project's own TypeScript.
 *
 * @param {readonly string[]} files - Relative to the repository.
 * @returns What is asked by the name of a class, then of a member.
 */
export function typesOf(files) {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const program = ts.createProgram(
    files.map((file) => `${dirname(config)}/${file}`),
    { ...options, types: [] },
  );
  const checker = program.getTypeChecker();
  const exported = new Map(
    program
      .getRootFileNames()
      .flatMap((file) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))))
      .map((symbol) => [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol]),
  );
  return {
    isExported: (name) => exported.has(name),
    /** Each exported name that is wanted, and each member of a type, as one line. */
    exported: (isWanted) =>
      [...exported]
        .filter(([name]) => isWanted(name))
        .flatMap(([name, symbol]) => linesOf(checker, name, symbol))
        .sort(),
    of: (name) => membersOf(checker, checker.getDeclaredTypeOfSymbol(exported.get(name))),
  };
}

const membersOf = (checker, type) => {
  const symbolOf = (name) => type.getProperty(name) ?? fail(`${checker.typeToString(type)} has no ${name}`);
  const typeOf = (name) => checker.getTypeOfSymbol(symbolOf(name));
  return {
    text: (name) => spelled(checker, typeOf(name)),
    /** The type that a method returns. */
    returned: (name) => spelled(checker, typeOf(name).getCallSignatures()[0].getReturnType()),
    /** The parameters of a method. One that is taken apart has its name from its doc comment. */
    parameters: (name) =>
      typeOf(name)
        .getCallSignatures()[0]
        .getParameters()
        .map((symbol) => {
          const { valueDeclaration: declaration } = symbol;
          const [tag] = ts.getJSDocParameterTags(declaration);
          const description = ts.getTextOfJSDocComment(tag?.comment)?.replace(/^- /, '');
          return {
            name: ts.isIdentifier(declaration.name)
              ? symbol.name
              : (tag?.name.getText() ?? fail(`${name}: a nameless parameter`)),
            type: { text: spelled(checker, checker.getTypeAtLocation(declaration)) },
            ...(description ? { description } : {}),
            ...(checker.isOptionalParameter(declaration) ? { optional: true } : {}),
          };
        }),
    /** Source text of a field's initial value, with a constant's own value in place of its name. */
    default: (name) => {
      const { initializer } = symbolOf(name).valueDeclaration;
      if (!initializer) return undefined;
      const value = checker.getTypeAtLocation(initializer);
      return value.isStringLiteral() ? `'${value.value}'` : initializer.getText();
    },
  };
};

function linesOf(checker, name, symbol) {
  if (symbol.flags & ts.SymbolFlags.Value) return [`${name}: ${spelled(checker, checker.getTypeOfSymbol(symbol))}`];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  if (type.isUnion())
    return [
      `type ${name} = ${type.types
        .map((part) => spelled(checker, part, ALIAS))
        .sort()
        .join(' | ')}`,
    ];
  return checker
    .getPropertiesOfType(type)
    .map((member) => `${name}.${member.name}: ${spelled(checker, checker.getTypeOfSymbol(member))}`);
}

const ALIAS = ts.TypeFormatFlags.InTypeAlias;

/** Words that an editor can offer are spelled out; other names stay names. */
function spelled(checker, type, flags = 0) {
  const isWords = type.isUnion() && type.types.every((part) => part.isStringLiteral());
  if (isWords) return type.types.map(({ value }) => `'${value}'`).join(' | ');
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | flags).replaceAll('readonly ', '');
}

function fail(message) {
  throw new Error(message);
}
