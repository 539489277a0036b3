import type { Dice } from './dice';

const words = ['Minsk', 'the', 'minister', 'said', '“never”', 'élan', 'AT&T', '5_000', 'a*b', '日本', '(c)', 'x<y', '&amp;', 'snake_case_name',
  '3.', '—', '1)', '#tag', '[brackets]', '\\*', '`', '~~gone~~', 'https://a.example/b_c', '|', '!', '\u00A0', '+', '😀', '<b>bold</b>', '[^none]', ']:'];
const labels = ['a', 'B c', 'ref-1'];
const notes = ['1', '2', 'note-a'];

/** A document in the dialect, with everything that people and programs do to one: odd separators, endings, numbering. */
export function generatedDocument(dice: Dice): string {
  const eol = dice.percent(75) ? '\n' : dice.percent(85) ? '\r\n' : '\r';
  const parts = dice.times(1, 8, () => generatedBlock(dice));
  let text = dice.percent(8) ? dice.of(['\n', '  \n\n', '\uFEFF']) : '';
  parts.forEach((part, i) => (text += (i > 0 ? separator(dice) : '') + part));
  if (dice.percent(40)) text += separator(dice) + labels.map(label => `[${label}]: /to/${label.length} "T"`).join(dice.percent(50) ? '\n' : '\n\n');
  if (dice.percent(40)) text += separator(dice) + notes.map(note => `[^${note}]: ${line(dice)}${dice.percent(20) ? '\n\n    More.' : ''}`).join('\n\n');
  text += dice.of(['', '\n', '\n\n', '  \n', '\n \n\n']);
  return text.replaceAll('\n', eol);
}

/** Signs that mean something, in no order that means anything. */
export function noise(dice: Dice): string {
  const signs = ['*', '**', '_', '`', '```\n', '~~~', '[', ']', '(', ')', '![', '](/a)', '<', '>', '> ', '- ', '1. ', '# ', '#', '\n', '\n\n', '\r\n', '  ', '    ', '\t',
    '|', '|-|\n', '---\n', '===', '\\', '&', '&eacute;', '[^1]', '[^1]: ', '[a]: ', 'a', 'word', '“', '—', '\u00A0', '\u0000', '\uD800', '😀', '<!--', '<https://a.example>', '[!pullquote]\n', '"', '*a*'];
  return dice.times(1, 40, () => dice.of(signs)).join('');
}

function separator(dice: Dice): string {
  return dice.percent(75) ? '\n\n' : dice.of(['\n', '\n\n\n', '\n  \n', '  \n\n', '\n\n\n\n', '\n\t\n']);
}

function generatedBlock(dice: Dice): string {
  return dice.of([
    paragraph, paragraph, paragraph, paragraph, heading, quote, pullQuote, list, list, table, figure, figure, gallery, card, rule, code, indented, definition, hostile,
  ])(dice);
}

function line(dice: Dice): string {
  return dice.times(1, 9, () => phrase(dice)).join(' ');
}

function phrase(dice: Dice): string {
  const word = dice.of(words);
  if (dice.percent(72)) return word;
  const inner = dice.times(1, 3, () => dice.of(['one', 'two', '“three”', 'fo_ur', 'a(b)', 'né'])).join(' ');
  return dice.of([
    `*${inner}*`, `**${inner}**`, `_${inner}_`, `__${inner}__`, `***${inner}***`, `**a *${inner}* b**`, `\`${inner}\``, `\`\` ${inner} \` \`\``,
    `[${inner}](/p "t")`, `[${inner}](<a b>)`, `[*${inner}*](https://a.example/x_y)`, `[${inner}][a]`, `[B c]`, `[ref-1][]`, '<https://a.example/?q=1>',
    `![${inner}](/media/a.png)`, `x[^1]`, `y[^note-a],`, `un*frigging*believable`, `a**b**c`, `[](/empty)`, `\\[${inner}\\]`, `**${inner}**,`,
  ]);
}

function paragraph(dice: Dice): string {
  return dice.times(1, 3, () => line(dice)).join(dice.of(['\n', '\n', '  \n', '\\\n', '\n  ']));
}

function heading(dice: Dice): string {
  const text = line(dice);
  return dice.of([`## ${text}`, `### ${text} ###`, `# ${text}`, `###### ${text}`, `  ## ${text}  `, `${text}\n-----`, `${text}\n=`, '##', '## ##']);
}

function quote(dice: Dice): string {
  const lines = [line(dice), '', dice.percent(30) ? `- ${line(dice)}` : line(dice), ...(dice.percent(50) ? ['', `— ${line(dice)}`] : [])];
  return lines.map((text, i) => (dice.percent(15) && i === 1 ? '>' : `>${dice.percent(85) ? ' ' : ''}${text}`)).join('\n');
}

function pullQuote(dice: Dice): string {
  return `> ${dice.of(['[!pullquote]', '[!PullQuote] '])}\n${dice.percent(50) ? '>\n' : ''}> ${line(dice)}${dice.percent(50) ? '\n>\n> — A Name' : ''}`;
}

function list(dice: Dice, depth = 0): string {
  const ordered = dice.percent(40);
  const mark = ordered ? dice.of(['.', ')']) : dice.of(['-', '*', '+']);
  const first = dice.of([1, 1, 1, 0, 7, 41]);
  const same = dice.percent(25);
  const gap = dice.percent(30) ? '\n\n' : '\n';
  return dice.times(1, 4, i => {
    const sign = (ordered ? `${same ? first : first + i}${mark}` : mark) + ' '.repeat(1 + dice.below(3));
    const indent = ' '.repeat(sign.length);
    const body = [line(dice)];
    if (depth < 2 && dice.percent(22)) body.push(list(dice, depth + 1));
    if (dice.percent(12)) body.push(`\n${line(dice)}`);
    return sign + body.join('\n').replace(/\n(?=[^\n])/g, `\n${indent}`);
  }).join(gap);
}

function table(dice: Dice): string {
  const columns = 1 + dice.below(4);
  const cell = () => (dice.percent(15) ? '' : phrase(dice).replaceAll('|', '\\|').replaceAll('\n', ' '));
  const row = (count: number) => `| ${Array.from({ length: count }, cell).join(' | ')} |`;
  const rule = `|${Array.from({ length: columns }, () => dice.of(['---', ':-:', '-:', ':--', '-'])).join('|')}|`;
  return [row(columns), rule, ...dice.times(0, 4, () => row(dice.percent(85) ? columns : 1 + dice.below(columns + 1)))].join('\n');
}

function figure(dice: Dice): string {
  return dice.of([
    '![A crowd](/media/ab12.jpg#1200x800 "Minsk, Sunday | Jane Doe/AP")', '![](/a.jpg)', '[![a](/a.jpg "b")](https://c.example)',
    '![x](/a.jpg \'it "is"\')', '![wide](/media/ab12.jpg#1200x800-wide)', '![x](/media/ab12.jpg#1200x800-full "a | b | c")', '![x](/a.jpg#-wide)', '![a *b*](/a.jpg (c))', '![elsewhere](https://b.example/c.jpg)', '![r][a]',
  ]);
}

function gallery(dice: Dice): string {
  const picture = () => dice.of(['![One](/media/aa.jpg#1200x800-wide "Caption | Credit")', '![](/media/bb.png#30x40-full)', '![Two *words*](/media/cc.webp)', '[![x](/d.jpg)](/e)']);
  return dice.times(2, 4, picture).join(dice.of(['\n', '\n', ' ', '  \n', '\\\n', ', ']));
}

function card(dice: Dice): string {
  return dice.of(['https://www.example.org/a_b_c?d=1&e=*f*', '  https://a.example/  ', 'https\\://a.example', 'https://bank.example@a.example/', 'HTTP://A.example']);
}

function rule(dice: Dice): string {
  return dice.of(['***', '---', '* * *', '_____', ' - - -']);
}

function code(dice: Dice): string {
  return dice.of(['```js\na *b*\n\n```', '~~~\n```\n~~~', '```\nunclosed', '````md x=1\n```\n````', '```\n```']);
}

function indented(): string {
  return '    let a = 1;\n\n    b()';
}

function definition(dice: Dice): string {
  return dice.of(['[x]: <a b> "c"', '[y]:\n  /z', '[^late]: Note with *marks*.\n    And more.\n\n    - a\n    - b', '[^]: no']);
}

function hostile(dice: Dice): string {
  return dice.of(['<script>alert(1)</script>', '<div>\n*a*\n</div>', '<!-- comment -->', '&#0; &nope; &copy', '[a](javascript:alert(1))', '\\', '\ta', 'a\u00A0', '> > > deep\n> lazy\nlazier',
    '- > a\n  > b\n-\n  - ## c', '1. a\n\n   b\n2. - c\n     d', '- [ ] task\n- [x] done', '***a** b*', '**a*', '`` a`']);
}
