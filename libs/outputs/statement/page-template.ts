/**
 * The page of a statement, for Typst: a function of what is printed, all of whose texts come as data and are never read as
 * markup, and of the pixels of its code. It follows PDF/UA: a title, headings in order, table headers, a text for the picture, and
 * drawings that mean nothing by themselves marked so. Cells are measured before they are set: what is in a grid of its own, or
 * in a column as wide as it happens to be, is set several times, so there is little of both.
 */
export const pageTemplate = `#let statement(d, code) = [
#let w = d.words
#let ink = rgb("#1a1f2b")
#let faint = rgb("#5b6472")
#let rule = rgb("#d5dae2")
#let more = rgb("#2f6f9f")
#let less = rgb("#b4532a")
#let sum = rgb("#1a1f2b")

#set document(title: d.title, author: d.organisation, date: none)
#set text(font: ("Noto Sans", "Noto Sans Math"), size: 9pt, lang: d.language, fallback: false, fill: ink, hyphenate: false)
#let airy = if d.language == "hi" { 0.14em } else { 0em }
#set par(leading: 0.6em + airy, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 16mm, bottom: 18mm),
  footer: context {
    set text(size: 7.5pt, fill: faint)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      d.footer,
      [#w.page #counter(page).display() #w.of #counter(page).final().first()],
    )
  },
)
#show heading.where(level: 1): set text(size: 17pt, weight: 700)
#show heading.where(level: 2): it => block(above: 6mm, below: 2.5mm, sticky: true, text(size: 10.5pt, weight: 700, it.body))
#set table(
  stroke: (_, y) => if y > 0 { (top: 0.5pt + rule) },
  inset: (x, _) => (left: if x == 0 { 0mm } else { 4mm }, right: 0mm, y: 1.6mm),
)
#show table.cell.where(y: 0): set text(size: 7.5pt, fill: faint)

#let bar(b, fill) = {
  let width = 54mm
  let least = 0.6pt
  pdf.artifact(box(width: width, height: 3.2mm, {
    place(left + top, dx: d.zero * width, line(end: (0pt, 3.2mm), stroke: 0.5pt + rule))
    place(
      left + top,
      dx: calc.min(b.from * width, width - least),
      rect(width: calc.max((b.until - b.from) * width, least), height: 3.2mm, fill: fill),
    )
  }))
}

#text(size: 8.5pt, fill: faint, d.organisation)
#v(-1mm)
#grid(
  columns: (1fr, auto),
  align: (left + bottom, right + bottom),
  column-gutter: 6mm,
  heading(level: 1, w.title),
  [#text(size: 8pt, fill: faint, w.total) #linebreak() #text(size: 17pt, weight: 700, d.total)],
)
#v(1mm)
#block(width: 100%, inset: (y: 3mm), stroke: (y: 0.5pt + rule), grid(
  columns: (26mm, 1fr, 26mm, 1fr),
  column-gutter: (0mm, 8mm, 0mm),
  row-gutter: 2.2mm,
  ..d.header.map(((label, value)) => (text(fill: faint, size: 8pt, label), text(weight: 700, value))).flatten(),
))

#heading(level: 2, w.howItAddsUp)
#table(
  columns: (1fr, 58mm, auto),
  align: (left + horizon, left + horizon, right + horizon),
  table.header(w.line, [], w.amount),
  ..d.lines.map(l => (l.label, bar(l.bar, if l.bar.isLess { less } else { more }), l.amount)).flatten(),
  strong(w.total), bar(d.totalBar, sum), strong(d.total),
)
#if d.owed != none [#text(fill: less, w.owed): #strong(d.owed)]

#if d.indicators.len() > 0 {
  heading(level: 2, w.indicators)
  table(
    columns: (36mm, auto, auto, 1fr),
    align: (left, right, right, left),
    table.header(w.indicator, w.attainment, w.pays, w.why),
    ..d.indicators.map(i => (i.name, i.attainment, i.pays, text(size: 8pt, fill: faint, i.how))).flatten(),
  )
}

#if d.adjustments.len() > 0 {
  heading(level: 2, w.adjustments)
  table(
    columns: (36mm, auto, 1fr),
    align: (left, right, left),
    table.header(w.month, w.difference, w.reason),
    ..d.adjustments.map(a => (a.month, a.difference, a.reason)).flatten(),
  )
}

#if d.notes.len() > 0 {
  heading(level: 2, w.notes)
  list(..d.notes.map(note => [#note]))
}

#v(4mm)
#block(breakable: false, width: 100%, inset: (y: 4mm), stroke: (y: 0.5pt + rule), grid(
  columns: (26mm, 1fr),
  column-gutter: 6mm,
  image(code, format: (encoding: "luma8", width: d.codeWidth, height: d.codeWidth), scaling: "pixelated", width: 26mm, alt: w.qrCode),
  [
    #show heading: set block(above: 0mm)
    #heading(level: 2, w.verify)
    #w.howToVerify

    #text(size: 7.5pt, fill: faint, link(d.verifyAt, d.verifyAt))

    #text(size: 7.5pt, fill: faint)[SHA-256 #d.sha256]
  ],
))

#heading(level: 2, w.explanation)
#{
  set text(size: 8pt)
  set par(leading: 0.5em + airy)
  for step in d.steps {
    block(
      above: if step.level < 2 { 2.4mm } else { 1.5mm },
      below: 0mm,
      pad(left: step.level * 4mm, par(hanging-indent: 4mm)[#text(weight: if step.level < 2 { 700 } else { 400 }, fill: if step.level < 2 { ink } else { faint }, step.label + ":") #step.text]),
    )
  }
  if d.stepsLeft != none { block(above: 3mm, d.stepsLeft) }
}
]
`;
