/** A zip archive, the same bytes for the same files. Format: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
import { deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format knows: the day of the build says nothing. */
const DATE = 0x0021;

/** @param files - `[path in the archive, content]`, in the order of the archive. */
export function zip(files) {
  const locals = [];
  const entries = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    // Needed version 2.0, names in UTF-8, deflated.
    const common = numbers(
      [2, 20],
      [2, 0x0800],
      [2, 8],
      [2, 0],
      [2, DATE],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    );
    const local = Buffer.concat([numbers([4, 0x04034b50]), common, name, packed]);
    locals.push(local);
    entries.push(numbers([4, 0x02014b50], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** Little-endian numbers of 2 or 4 bytes. */
function numbers(...fields) {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const field = Buffer.alloc(size);
      field.writeUIntLE(value, 0, size);
      return field;
    }),
  );
}

/** Of the polynomial 0xedb88320. Node's own came with 20.15. */
function crc32(content) {
  let crc = ~0;
  for (const byte of content) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
