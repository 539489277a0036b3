import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { StorySource } from '../src/markdown/storySource';
import { nodes } from '../src/story/nodes';
import { sliceOfHtml, sliceOfText } from '../src/story/paste';
import { openPage } from './support/page';

openPage();
const schema = getSchema(nodes);

function markdown(slice: Slice): string {
  return new StorySource(schema).text(schema.topNodeType.create(null, slice.content));
}

const clipboards: [what: string, html: string, markdown: string][] = [
  ['Google Docs: the normal b around everything, styles for bold and italic',
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-weight:400;font-style:normal;">Plain </span><span style="font-weight:700;">bold</span><span style="font-weight:400;font-style:italic;"> slanted</span></p><br /><h2 dir="ltr"><span style="font-weight:400;">Heading</span></h2><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>two</span></p></li></ul></ul></b>`,
    'Plain **bold** *slanted*\n\n## Heading\n\n- one\n  - two'],
  ['Google Docs: a table and a redirected link',
    `<b style="font-weight:normal" id="docs-internal-guid-2"><div dir="ltr" align="left"><table style="border:none"><colgroup><col width="100"></colgroup><tbody><tr style="height:0pt"><td style="x"><p><span>a</span></p></td><td><p><span>b</span></p></td></tr><tr><td><p>c</p></td><td><p><a href="https://www.google.com/url?q=https://a.example/b&amp;sa=D">d</a></p></td></tr></tbody></table></div></b>`,
    '| a | b |\n| - | - |\n| c | [d](https://a.example/b) |'],
  ['Word: tracked changes, comments and smart tags',
    `<p class=MsoNormal>Kept <ins cite="mailto:A" datetime="2026-11-22">new</ins><del cite="mailto:A">gone</del> <st1:place w:st="on"><st1:City>Minsk</st1:City></st1:place><span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span><o:p></o:p></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Not for readers</p></div></div>`,
    'Kept new Minsk'],
  ['Word: numbered paragraphs are a list, the title a heading',
    `<p class=MsoTitle>Title<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>first</p><p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>second</p><p class=MsoNormal>After</p>`,
    '## Title\n\n1. first\n2. second\n\nAfter'],
  ['A web page: containers, empty spans, scripts, pictures and soft hyphens',
    `<div><div><span></span>One<span> </span>two</div><script>x()</script><img src="https://t.example/1.gif"><p>Three\u00ADfour <a href="javascript:x()">five</a></p></div><p></p><p>&nbsp;</p>`,
    'One two\n\nThreefour five'],
  ['A mail: text without paragraphs', `Hello<br>there<div>Next</div>`, 'Hello\\\nthere\n\nNext'],
];
for (const [what, html, expected] of clipboards)
  test(`Pasted ${what}`, () => assert.equal(markdown(sliceOfHtml(html, schema)), expected));

test('Plain text keeps its paragraphs and makes cards of addresses', () => {
  assert.equal(markdown(sliceOfText('One\r\nstill one\r\n\r\nTwo *stars*\r\n\r\nhttps://a.example/b_c\r\n', schema, true)), 'One\\\nstill one\n\nTwo \\*stars\\*\n\nhttps://a.example/b_c');
  assert.equal(markdown(sliceOfText('One\nTwo', schema, true)), 'One\n\nTwo');
  assert.equal(markdown(sliceOfText('https://a.example/b', schema, false)), 'https\\://a.example/b');
});
