/**
 * The Markdown that docs/ is written in → HTML: headings, paragraphs, lists of one level, tables, fenced code, and
 * inside a line code, bold, emphasis, links. Nothing else, and no HTML: whatever is not one of these is shown as it is written.
 */
export function htmlOf(markdown) {
  return blocksOf(markdown).map(block).join('\n');
}

/** Blank lines part blocks, except inside a fence. */
function blocksOf(markdown) {
  const blocks = [[]];
  let isFenced = false;
  for (const line of markdown.replace(/<!--.*?-->\n?/gs, '').split('\n')) {
    if (!line.trim() && !isFenced) blocks.push([]);
    else blocks.at(-1).push(line);
    if (line.startsWith('```')) isFenced = !isFenced;
  }
  return blocks.filter((lines) => lines.length);
}

function block(lines) {
  const [first] = lines;
  const heading = /^(#{1,3}) (.+)/.exec(first);
  if (heading) {
    const [, { length: level }, text] = heading;
    return `<h${level} id="${idOf(text)}">${inline(text)}</h${level}>`;
  }
  if (first.startsWith('```')) return `<pre tabindex="0"><code>${escaped(lines.slice(1, -1).join('\n'))}</code></pre>`;
  if (first.startsWith('|')) return table(lines);
  if (first.startsWith('- ')) return list('ul', /^- /, lines);
  if (/^\d+\. /.test(first)) return list('ol', /^\d+\. /, lines);
  return `<p>${inline(lines.join('\n'))}</p>`;
}

function list(tag, marker, lines) {
  const items = [];
  for (const line of lines) {
    if (marker.test(line)) items.push(line.replace(marker, ''));
    else items.push(`${items.pop()}\n${line.trim()}`);
  }
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

function table([head, , ...rows]) {
  const cells = (row, tag) =>
    row
      .slice(1, row.lastIndexOf('|'))
      .split(/(?<!\\)\|/)
      .map((cell) => `<${tag}>${inline(cell.trim().replaceAll('\\|', '|'))}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<div class="table" tabindex="0"><table><thead><tr>${cells(head, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** Code first: what is in it is not looked at again. */
const inline = (text) =>
  text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? `<code>${escaped(part.slice(1, -1))}</code>` : marked(escaped(part))))
    .join('')
    // A link whose words are code.
    .replace(/\[(<code>[^\]]*<\/code>)\]\(([^)\s]+)\)/g, link);

const marked = (text) =>
  text
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\d])_([^_]+)_(?![\p{L}\d])/gu, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, link);

/** Pages of docs/ refer to each other by file name, in the repository and on the site. */
const link = (_, words, address) => `<a href="${address.replace(/^(?!https?:)([^#]+)\.md/, '$1.html')}">${words}</a>`;

const idOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
