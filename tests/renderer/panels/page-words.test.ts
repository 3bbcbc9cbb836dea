import { pageWords } from '#renderer/panels/export/page-words.ts'
import { expect, test } from 'vitest'

test.each([
  [
    '<!doctype html><head><title>x</title><style>p{}</style></head><body><h1>A &amp; B</h1><p>one <b>two</b></p>',
    'A & B\none two',
  ],
  ['<p>words<a class="no c1" href="#n2" data-n="2" aria-label="To note 2"></a> go on</p>', 'words[2] go on'],
  ['<ul><li>a</li><li>b</li></ul><p>cut <a href="htt', '• a\n• b\ncut'],
  ['<p>&lt;script&gt;</p><script>alert(1)', '<script>'],
])('%s', (html, words) => {
  expect(pageWords(html)).toBe(words)
})
