import { describe, expect, test } from 'vitest'
import { markedTextFromHtml, textFromHtml } from '../../../src/inbound/html-text.ts'
import { marks } from '../../../src/inbound/visible-text/marks.ts'

describe('text of HTML', () => {
  test.each<[what: string, html: string, text: string]>([
    ['blocks are lines', '<div>a</div><div>b</div>', 'a\nb'],
    ['an empty block is an empty line', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['paragraphs stand apart', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['Word’s paragraphs are lines', '<p class=MsoNormal>a</p><p class=MsoNormal>b</p>', 'a\nb'],
    [
      'paragraphs without margins are lines',
      '<p style="margin: 0px">a</p><p style="margin-top:0;">b</p>',
      'a\nb',
    ],
    ['line ends of the source are spaces', 'a\n\n  b', 'a b'],
    ['entities', '&eacute;&#233;&#xe9;&nbsp;&amp;&lt;b&gt;', 'ééé &<b>'],
    [
      'cells are apart, rows are lines',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    ['lists', '<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>', '- a\n- b\n\n1. c'],
    ['stray list items', '<li>a<li>b', 'a\nb'],
    ['headings keep their case', '<h1>Hello</h1>x', 'Hello\n\nx'],
    ['links without their address', '<a href="https://example.com/">here</a>', 'here'],
    ['no images', 'a<img src="cid:b" alt="logo">', 'a'],
    [
      'no styles, scripts, titles, comments',
      '<title>t</title><style>s</style><script>j</script><!-- c -->a',
      'a',
    ],
    ['nothing hidden', '<div style="color:red;display:none">a</div><p style="display: none">b</p>c', 'c'],
    ['text outside the body', 'a<html><head></head><body>b</body></html>c', 'a\nb\nc'],
    ['a head that is never closed', '<head><title>t</title><body>a', 'a'],
    ['quotations are text', 'a<blockquote>b</blockquote>', 'a\nb'],
    ['Outlook’s conditional comments', '<!--[if mso]>x<![endif]-->a<![if !mso]>b<![endif]>', 'ab'],
  ])('%s', (_, html, text) => {
    expect(textFromHtml(html)).toBe(text)
  })

  test('marks in the source are not marks', () => {
    expect(textFromHtml(`a${marks.history}b&#xfdd1;`)).toBe('ab')
  })

  test('deeper than any mail: the text above is kept', () => {
    expect(textFromHtml(`a${'<div>'.repeat(100_000)}b`)).toMatch(/^a/)
  })

  test('reads 128 KB, which a long Outlook message with its styles has not', () => {
    const styles = `<style>${'p.a { margin: 0cm }\n'.repeat(3000)}</style>`
    expect(textFromHtml(`${styles}<p>a</p>`)).toBe('a')
    expect(textFromHtml(`<p>a</p>${'x'.repeat(200_000)}`).length).toBeLessThan(140_000)
  })
})

describe('marked text', () => {
  const { quotation, history, separator } = marks

  test.each<[what: string, html: string, text: string]>([
    ['a quotation', 'a<blockquote type="cite">b</blockquote>c', `a\n${quotation}\nc`],
    [
      'the writer’s own indentation',
      'a<blockquote style="margin:0 0 0 40px;border:none">b</blockquote>',
      'a\nb',
    ],
    ['Gmail’s line above it', 'a<div class="gmail_attr">On Tue wrote:<br></div>', `a\n${quotation}`],
    ['Outlook’s history', 'a<div id="appendonsend"></div><div>b</div>', `a\n${history}\nb`],
    ['a line across the page', 'a<hr>b', `a\n${separator}\nb`],
    [
      'Outlook’s block with an upper border',
      'a<div style="border:none;border-top:solid #E1E1E1">b</div>',
      `a\n${separator}\nb`,
    ],
    ['a signature', 'a<div class="gmail_signature">b</div>', 'a'],
  ])('%s', (_, html, text) => {
    expect(markedTextFromHtml(html)).toBe(text)
  })
})
