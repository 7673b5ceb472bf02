/** PHP 7.4, the oldest that the plugins promise to run on, as WebAssembly: nothing has to be installed for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { getPHPLoaderModule } from '@php-wasm/node-7-4';
import { loadPHPRuntime, PHP } from '@php-wasm/universal';

const here = new URL('./', import.meta.url);
const built = new URL('../../build/integrations/', import.meta.url);

/** A notice is a fault too. */
const STRICT = `error_reporting( E_ALL );
set_error_handler( function ( $level, $message, $file, $line ) {
	throw new ErrorException( $message, 0, $level, $file, $line );
} );`;

/**
 * A plugin as it is built, with stand-ins for what it uses of its content system.
 *
 * @param system - `wordpress` or `spip`: its folder of build/integrations, and the stand-ins beside this file.
 * @returns `run` gives what the stand-ins’ function `answer` makes of a question, each in a request of its own; it
 *   rejects where PHP has anything to complain of.
 */
export async function startPlugin(system) {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  const [plugin] = readdirSync(new URL(`${system}/`, built));
  const folder = new URL(`${system}/${plugin}/`, built);
  for (const file of readdirSync(folder, { recursive: true }).filter((each) => /\.(php|html)$/.test(each))) {
    const path = `/plugins/${plugin}/${file}`;
    php.mkdir(path.slice(0, path.lastIndexOf('/')));
    php.writeFile(path, readFileSync(new URL(file, folder)));
  }
  php.writeFile('/stand-ins.php', readFileSync(new URL(`${system}.php`, here)));
  return {
    run: async (question) => {
      php.writeFile('/question.json', JSON.stringify(question));
      const code = `<?php ${STRICT} require '/stand-ins.php';
echo json_encode( answer( json_decode( file_get_contents( '/question.json' ), true ) ), JSON_THROW_ON_ERROR );`;
      return JSON.parse((await php.run({ code })).text);
    },
    close: () => php.exit(),
  };
}
